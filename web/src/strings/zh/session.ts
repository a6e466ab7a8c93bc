/** Signing in, and the account's menu. */
export const accountZh = {
	menu: '的账号菜单',
	own: '我的账号',
	language: 'English',
	appearance: { system: '外观随系统', light: '浅色', dark: '深色' },
	signOut: '退出登录',
};

export const signInZh = {
	title: '登录',
	username: '用户名',
	password: '密码',
	code: '动态口令',
	codeHelp: '打开验证器应用，输入当前显示的 6 位数字。',
	backupCode: '备用码',
	backupCodeHelp: '启用动态口令时给您的 10 个备用码之一，形如 a1B2c-3D4e5，区分大小写，每个只能用一次。',
	useBackupCode: '手机不在身边？改用备用码',
	useCode: '改用验证器应用的动态口令',
	submit: '登录',
	usernameMissing: '请填写用户名。',
	passwordMissing: '请填写密码。',
	codeMissing: '动态口令是 6 位数字。',
	backupCodeMissing: '备用码是两组各 5 个字母或数字，中间有短横。',
	lockedUntil: (moment: string) => `${moment} 以后可以再试。`,
	again: '请重新登录',
	againWhy: (name: string) => `${name}，您的登录已失效：可能过期了，也可能在别的窗口退出或换了账号。页面上的内容都还在，登录后接着做。`,
	againOther: '换别的账号登录，会离开这个页面。',
	help: '忘记密码时，请联系本单位管理员重置。',
};
