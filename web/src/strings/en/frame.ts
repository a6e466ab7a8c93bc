import type { frameZh } from '../zh/frame.ts';

export const frameEn: typeof frameZh = {
	pages: { workbench: 'Workbench', records: 'Registers', note: 'Note', figures: 'Figures', report: 'Report', forms: 'Forms', settings: 'Settings' },
	more: 'More',
	density: { comfortable: 'Comfortable', dense: 'Dense' },
	line: {
		down: 'The server cannot be reached; trying again.',
		waiting: (count) =>
			`The server cannot be reached. ${count === 1 ? 'One change waits' : `${count} changes wait`} and will be sent once it can; please keep the page open.`,
		back: 'The server can be reached again.',
	},
	keys: {
		title: 'Keyboard shortcuts',
		help: 'Press ? on any page to open this sheet. Single keys do nothing while you are typing.',
		everywhere: 'On every page',
		showKeys: 'Show the keyboard shortcuts',
		close: 'Close a dialog, cancel',
		open: (page) => `Open ${page}`,
		or: 'or',
	},
};
