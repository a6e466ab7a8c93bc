/** What stands around every page: the ways to go, spacing, keys. */
export const frameZh = {
	pages: { workbench: '工作台', records: '台账', note: '随手记', figures: '数字', report: '报告', forms: '报表', settings: '设置' },
	more: '更多',
	density: { comfortable: '宽松', dense: '紧凑' },
	line: {
		down: '连不上服务器，正在重试。',
		waiting: (count: number) => `连不上服务器。有 ${count} 项还没有送出，连上后自动送出；请不要关闭页面。`,
		back: '已重新连上服务器。',
	},
	keys: {
		title: '快捷键',
		help: '在任何页面按 ? 都能打开这张表。正在输入文字时，单个字符的快捷键不起作用。',
		everywhere: '任何页面',
		showKeys: '打开快捷键表',
		close: '关闭对话框、取消',
		open: (page: string) => `打开${page}`,
		or: '或',
	},
};
