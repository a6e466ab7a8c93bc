import { CheckOutlined, DownOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { type Density, useAppearance, type Wish } from '../appearance/appearance.tsx';
import { countWaiting } from '../offline/at-hand.ts';
import { useLanguage } from '../strings/language.tsx';
import { SignOutDialog } from './SignOutDialog.tsx';
import type { Account } from './session-requests.ts';
import { useSignOut } from './useSession.ts';

const WISHES: readonly Wish[] = ['system', 'light', 'dark'];
const DENSITIES: readonly Density[] = ['comfortable', 'dense'];

/** The reader's name; behind it the own account, language, appearance, the keys and the way out. */
export function AccountMenu({ account, showKeys }: { account: Account; showKeys(): void }) {
	const { strings, language, setLanguage } = useLanguage();
	const { wish, density, setWish, setDensity } = useAppearance();
	const signOut = useSignOut();
	const [waiting, setWaiting] = useState(0);
	const navigate = useNavigate();
	const { period } = useSearch({ strict: false });
	const items = [
		{ key: 'own', label: strings.account.own },
		{ key: 'settings', label: strings.settings.title },
		{ type: 'divider' as const },
		{ key: 'language', label: <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{strings.account.language}</span> },
		{ type: 'divider' as const },
		...WISHES.map((key) => choice(key, strings.account.appearance[key], key === wish)),
		{ type: 'divider' as const },
		...DENSITIES.map((key) => choice(key, strings.frame.density[key], key === density)),
		{ type: 'divider' as const },
		{ key: 'keys', label: strings.frame.keys.title },
		{ key: 'sign-out', label: strings.account.signOut },
	];

	function choose({ key }: { key: string }) {
		if (key === 'language') {
			setLanguage(language === 'zh' ? 'en' : 'zh');
		} else if (key === 'own' || key === 'settings') {
			navigate({ to: key === 'own' ? '/account' : '/settings', search: period === undefined ? {} : { period } });
		} else if (key === 'sign-out') {
			// Where the device's own store cannot be opened there is nothing in it either.
			countWaiting(account.id).then(
				(count) => (count === 0 ? signOut.mutate() : setWaiting(count)),
				() => signOut.mutate(),
			);
		} else if (key === 'keys') {
			showKeys();
		} else if (key === 'comfortable' || key === 'dense') {
			setDensity(key);
		} else {
			setWish(key as Wish);
		}
	}

	return (
		<>
			<Dropdown menu={{ items, onClick: choose }} trigger={['click']} placement="bottomRight">
				<Button type="text" className="account-button" aria-haspopup="menu">
					<span className="account-name">{account.name}</span>
					<span className="unseen">{strings.account.menu}</span>
					<DownOutlined aria-hidden />
				</Button>
			</Dropdown>
			{waiting > 0 && <SignOutDialog waiting={waiting} signOut={() => signOut.mutate()} close={() => setWaiting(0)} />}
		</>
	);
}

function choice(key: string, label: string, chosen: boolean) {
	return { key, label, icon: chosen ? <CheckOutlined aria-hidden /> : <span className="no-icon" />, 'aria-checked': chosen, role: 'menuitemradio' };
}
