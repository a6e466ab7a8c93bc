import type { figurePageZh } from '../zh/figures.ts';

export const figurePageEn: typeof figurePageZh = {
	target: 'Target',
	trend: 'By month',
	difference: (told) => `${told} compared with a year before`,
	more: (value) => `${value} more`,
	less: (value) => `${value} fewer`,
	same: 'The same',
	open: 'Charts, periods and export',
	toList: 'All figures',
	period: {
		from: 'From',
		until: 'Until',
		own: 'Own days',
		close: 'Closing day',
		closeHelp: 'Empty: the closing day that the report sets',
		choose: 'Show',
		wrong: 'Give both days; the last must not come before the first.',
	},
	known: {
		label: 'As known at',
		asThen: (moment) => `Counted from what the book knew on ${moment}; records entered, corrected or voided later do not count.`,
		back: 'Back to the book as it is now',
		help: 'Choose a moment of the past to see the figure as it stood then',
	},
	thisPeriod: 'This period',
	before: 'A year before',
	showTable: 'Table',
	showChart: 'Chart',
	chartOf: (name) => `${name}, a chart; the table holds the same numbers`,
	export: 'Export with evidence',
	noParts: 'This figure has no parts by unit or month.',
};
