import type { AccountsAnswer } from '@yibenzhang/engine';
import { Form, Input } from 'antd';
import { useLanguage } from '../strings/language.tsx';
import { FormChoice } from './FormChoice.tsx';

/** The names of the fields, as the server calls them. */
export const POST_FIELDS = ['role', 'unit', 'from_on', 'until_on'] as const;

/** What a post is made of, within a form: role, a unit in which the role is held, and days. */
export function PostFields({ all }: { all: AccountsAnswer }) {
	const { strings, say } = useLanguage();
	const words = strings.administered;
	const role = Form.useWatch<string | undefined>('role');
	const chosen = all.roles.find(({ id }) => id === role);
	const units = all.units.filter(
		({ kind, until_on }) =>
			(chosen?.unit_kinds === undefined || chosen.unit_kinds.includes(kind)) && (until_on === undefined || until_on === null || until_on >= all.today),
	);
	return (
		<>
			<Form.Item
				name="role"
				label={words.role}
				{...(chosen === undefined ? {} : { extra: say(chosen.help) })}
				rules={[{ required: true, message: words.roleMissing }]}
			>
				<FormChoice options={all.roles.map(({ id, label }) => ({ value: id, label: say(label) }))} />
			</Form.Item>
			<Form.Item name="unit" label={words.unit} rules={[{ required: true, message: words.unitMissing }]}>
				<FormChoice options={units.map(({ code, name }) => ({ value: code, label: say(name) }))} />
			</Form.Item>
			<Form.Item name="from_on" label={words.from} initialValue={all.today} rules={[{ required: true, message: words.fromMissing }]}>
				<Input type="date" />
			</Form.Item>
			<Form.Item name="until_on" label={words.until} extra={words.untilHelp}>
				<Input type="date" />
			</Form.Item>
		</>
	);
}
