import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Account } from '../api.ts';
import { useLanguage } from '../strings/language.tsx';
import { useSignOut } from './useSession.ts';

/** The reader's name; behind it language and the way out. */
export function AccountMenu({ account }: { account: Account }) {
	const { strings, language, setLanguage } = useLanguage();
	const signOut = useSignOut();
	const items = [
		{ key: 'language', label: <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{strings.account.language}</span> },
		{ type: 'divider' as const },
		{ key: 'sign-out', label: strings.account.signOut },
	];

	function choose({ key }: { key: string }) {
		if (key === 'language') {
			setLanguage(language === 'zh' ? 'en' : 'zh');
		} else {
			signOut.mutate();
		}
	}

	return (
		<Dropdown menu={{ items, onClick: choose }} trigger={['click']} placement="bottomRight">
			<Button type="text" className="account-button" aria-label={strings.account.menu(account.name)} aria-haspopup="menu">
				<span className="account-name">{account.name}</span>
				<DownOutlined aria-hidden />
			</Button>
		</Dropdown>
	);
}
