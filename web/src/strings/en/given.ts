import type { givenZh } from '../zh/given.ts';

export const givenEn: typeof givenZh = {
	mark: 'Given',
	source: 'Source',
	missing: 'not given',
	missingHelp:
		'Given by another body, not computed here. For this period no number has been confirmed that still holds. Enter one in the register "Statistics given by others" and have it confirmed.',
	by: (source, paper) => `Given by ${source}${paper === '' ? '' : `, in ${paper}`}`,
	paper: (document, number) => [document === '' ? '' : `"${document}"`, number].filter((part) => part !== '').join(' '),
	confirmed: (day, name) => `confirmed on ${day}${name === '' ? '' : ` by ${name}`}`,
	until: (day) => `holds until ${day}`,
	notComputed: 'not computed here',
	stop: '; ',
};
