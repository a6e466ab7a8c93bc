import { EllipsisOutlined } from '@ant-design/icons';
import { Link, useLocation } from '@tanstack/react-router';
import { DEMANDS } from '@yibenzhang/engine';
import { Dropdown } from 'antd';
import { useRegister } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';

/** Where the wide entries have no room: the pages behind them, one press further. */
export function MorePages({ search }: { search: { readonly period?: string } }) {
	const { strings, say } = useLanguage();
	const { pathname } = useLocation();
	const demands = useRegister(DEMANDS.register);
	const items = [
		{
			key: 'forms',
			label: (
				<Link to="/forms" search={search}>
					{strings.upwardForms.title}
				</Link>
			),
		},
		...(demands === undefined
			? []
			: [
					{
						key: 'demands',
						label: (
							<Link to="/records/$register" params={{ register: demands.id }}>
								{say(demands.label)}
							</Link>
						),
					},
				]),
		{
			key: 'burden',
			label: (
				<Link to="/forms/burden" search={search}>
					{strings.burden.title}
				</Link>
			),
		},
	];
	return (
		<Dropdown menu={{ items }} trigger={['click']} placement="topRight">
			<button type="button" className="frame-more" aria-haspopup="menu" {...(pathname.startsWith('/forms') ? { 'aria-current': 'page' as const } : {})}>
				<EllipsisOutlined aria-hidden />
				<span>{strings.frame.more}</span>
			</button>
		</Dropdown>
	);
}
