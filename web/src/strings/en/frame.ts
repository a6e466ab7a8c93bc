import type { frameZh } from '../zh/frame.ts';

export const frameEn: typeof frameZh = {
	pages: { workbench: 'Workbench', records: 'Registers', note: 'Note', figures: 'Figures', report: 'Report', settings: 'Settings' },
	density: { comfortable: 'Comfortable', dense: 'Dense' },
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
