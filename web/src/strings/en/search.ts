import type { searchZh } from '../zh/search.ts';

export const searchEn: typeof searchZh = {
	title: 'Search',
	hint: 'Name, pinyin initials, number, figure, register',
	results: 'Results',
	recent: 'Opened lately',
	pages: 'Pages',
	registers: 'Registers',
	begin: 'Record something new',
	create: (register) => `New record: ${register}`,
	createWords: 'new add create',
	figures: 'Figures',
	more: (where) => `See all in "${where}"`,
	found: (count) => (count === 1 ? 'One found' : `${count} found`),
	searching: 'Searching',
	start: 'Type what you are looking for.',
	startHelp:
		'Names also by pinyin or initials, such as zs; numbers in full, or just the count before the sign for "number". Only records that your post may read are found.',
	none: (words) => `Nothing was found for "${words}".`,
	noneHelp: 'Try other words, or fewer. Only records that your post may read are found.',
	tooShort: 'Records are searched from two characters on.',
	matched: (field, words) => `${field}: ${words}`,
	move: 'Up and down to choose',
	go: 'Open',
};
