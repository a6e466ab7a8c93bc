import { CheckOutlined, DownOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useAppearance, type Wish } from '../appearance/appearance.tsx';
import { useLanguage } from '../strings/language.tsx';
import type { Account } from './session-requests.ts';
import { useSignOut } from './useSession.ts';

const WISHES: readonly Wish[] = ['system', 'light', 'dark'];

/** The reader's name; behind it the own account, language, appearance and the way out. */
export function AccountMenu({ account }: { account: Account }) {
	const { strings, language, setLanguage } = useLanguage();
	const { wish, setWish } = useAppearance();
	const signOut = useSignOut();
	const navigate = useNavigate();
	const { period } = useSearch({ strict: false });
	const items = [
		{ key: 'own', label: strings.account.own },
		...(account.administers ? [{ key: 'accounts', label: strings.account.accounts }] : []),
		{ type: 'divider' as const },
		{ key: 'language', label: <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{strings.account.language}</span> },
		{ type: 'divider' as const },
		...WISHES.map((key) => ({
			key,
			label: strings.account.appearance[key],
			icon: key === wish ? <CheckOutlined aria-hidden /> : <span className="no-icon" />,
			'aria-checked': key === wish,
			role: 'menuitemradio',
		})),
		{ type: 'divider' as const },
		{ key: 'sign-out', label: strings.account.signOut },
	];

	function choose({ key }: { key: string }) {
		if (key === 'language') {
			setLanguage(language === 'zh' ? 'en' : 'zh');
		} else if (key === 'own' || key === 'accounts') {
			navigate({ to: key === 'own' ? '/account' : '/settings/accounts', search: period === undefined ? {} : { period } });
		} else if (key === 'sign-out') {
			signOut.mutate();
		} else {
			setWish(key as Wish);
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
