import type { appZh, errorsZh } from '../zh/app.ts';

export const appEn: typeof appZh = {
	name: 'Yibenzhang',
	claim: 'Record once; every report follows; every number can be opened.',
	skip: 'Skip to content',
	navigation: 'Main navigation',
	close: 'Close',
	retry: 'Load again',
	print: 'Print',
	loading: 'Loading',
	colon: ': ',
};

export const errorsEn: typeof errorsZh = {
	title: 'This did not load',
	notFound: 'There is no such page.',
	notFoundHelp: 'The address may be wrong, or the page has moved.',
	network: 'The server cannot be reached. Check the network, then load again.',
	answer: 'The answer of the server makes no sense. Load again in a moment; if it stays so, tell your administrator.',
	page: 'The page failed. Load it again; if it stays so, tell your administrator.',
	toReport: 'Open the report',
};
