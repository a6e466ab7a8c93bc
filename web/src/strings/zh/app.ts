/** What every page says, and what goes wrong between the page and the server. */
export const appZh = {
	name: '一本账',
	claim: '一次记录，报告自来；每个数字，都能打开。',
	skip: '跳到正文',
	navigation: '主导航',
	close: '关闭',
	retry: '重新加载',
	print: '打印',
	loading: '正在加载',
	colon: '：',
};

export const errorsZh = {
	title: '没有加载成功',
	notFound: '没有这个页面。',
	notFoundHelp: '地址可能写错了，或页面已经移走。',
	network: '连不上服务器。请检查网络后重新加载。',
	answer: '服务器的答复无法识别。请稍后重新加载；仍不行时，请联系管理员。',
	page: '页面出错了。请重新加载；仍不行时，请联系管理员。',
	toReport: '打开报告',
};
