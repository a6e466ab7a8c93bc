import type { compareZh } from '../zh/compare.ts';

export const compareEn: typeof compareZh = {
	title: 'Two periods compared',
	way: 'Compare',
	of: (now, then) => `${now} against ${then}`,
	intro:
		'Both periods are counted by the definitions of today, so that they can be compared; where a definition was another, both are counted by that one as well. Every number opens to its records.',
	with: 'against',
	show: 'Which numbers are shown',
	shown: { all: 'All numbers', moved: 'Those that changed', most: 'Changed by a tenth or more, greatest first', redefined: 'Those defined otherwise then' },
	count: (shown, all) => `${shown} of ${all} numbers`,
	nothing: 'There are no such numbers',
	nothingHelp: 'Choose to see others, or another period.',
	figure: 'Number',
	change: 'Change',
	same: 'Unchanged',
	percent: (share, more) => `${more ? 'up' : 'down'} ${share}%`,
	points: (points, more) => `${more ? 'up' : 'down'} ${points} percentage points`,
	noBase: 'Nothing to compare with',
	signedIn: (number) => `The earlier numbers were signed: edition ${number}`,
	signed: 'as signed',
	byOld: (from) => `By the definition from ${from}`,
	changed: (part, was, now) => `${part}: was "${was}", is "${now}"`,
	outlived: 'The definition of then names what is no longer there and cannot be asked.',
	chart: (most) => `The greatest changes (in percent, up to ${most}%)`,
};
