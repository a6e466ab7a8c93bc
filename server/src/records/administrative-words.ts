import { type Text, text } from '@yibenzhang/engine';
import type { AdministrativeAction } from './administrative-acts.ts';

/** What each administrative act is called where the audit is read. */
export const ADMINISTRATIVE_WORDS: Readonly<Record<AdministrativeAction, Text>> = {
	'office.create': text('建账', 'Book founded'),
	'office.close': text('停用示例账号', 'Sample accounts closed'),
	'account.create': text('新建账号', 'Account opened'),
	'account.rename': text('账号改名', 'Account renamed'),
	'account.leave': text('办理离岗', 'Left'),
	'account.return': text('办理返岗', 'Came back'),
	'account.unlock': text('解除锁定', 'Account unlocked'),
	'post.give': text('添加岗位', 'Post given'),
	'post.end': text('结束岗位', 'Post ended'),
	'stand_in.begin': text('开始代理', 'Standing in begun'),
	'stand_in.end': text('结束代理', 'Standing in ended'),
	'password.reset': text('重置密码', 'Password reset'),
	'password.change': text('修改密码', 'Password changed'),
	'totp.on': text('启用动态口令', 'Authenticator set up'),
	'totp.off': text('停用动态口令', 'Authenticator switched off'),
	'token.create': text('新建令牌', 'Token made'),
	'token.withdraw': text('撤回令牌', 'Token withdrawn'),
	'settings.change': text('修改设置', 'Settings changed'),
	'unit.begin': text('设立单位', 'Unit begun'),
	'unit.end': text('撤销单位', 'Unit ended'),
	'unit.change': text('单位更名、合并', 'Unit renamed or merged'),
	'code.keep': text('修改代码表', 'Code list changed'),
	'word.keep': text('加随手记说法', 'Added a word for notes'),
	'word.drop': text('删随手记说法', 'Took a word for notes away'),
	'closing.keep': text('设定截止日', 'Closing day set'),
	'calendar.keep': text('修改工作日历', 'Calendar changed'),
	'calendar.fill': text('填入放假安排', 'Holidays filled in'),
	'proof.run': text('核验账本', 'Book proved'),
};
