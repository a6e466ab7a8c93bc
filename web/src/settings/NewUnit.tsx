import { today, type UnitDefinition } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { FormChoice } from '../administration/FormChoice.tsx';
import { fieldFaults } from '../field-faults.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { beginUnit } from './settings-requests.ts';
import { useChange } from './useSettings.ts';

interface Given {
	readonly kind: 'section' | 'community' | 'grid';
	readonly name: string;
	readonly parent: string;
	readonly from_on: string;
}

const KINDS = ['community', 'grid', 'section'] as const;

/** Begins a unit; a grid below its community, everything else below the street. @param close is told what was done, or nothing. */
export function NewUnit({ units, close }: { units: readonly UnitDefinition[]; close(said?: string): void }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.units;
	const [form] = Form.useForm<Given>();
	const kind = Form.useWatch('kind', form);
	const parents = units.filter((unit) => unit.kind === (kind === 'grid' ? 'community' : 'street'));
	const begin = useChange(
		({ parent, ...given }: Given) => beginUnit({ ...given, parent: kind === 'grid' ? parent : (parents[0]?.code ?? '') }),
		({ name }) => close(words.added(name)),
	);
	return (
		<Form<Given>
			form={form}
			name="new-unit"
			layout="vertical"
			requiredMark={false}
			className="settings-form"
			initialValues={{ kind: 'community', from_on: today(new Date()) }}
			onFinish={(given) => begin.mutate(given, { onError: (error) => form.setFields(fieldFaults(error, ['name', 'parent', 'from_on'], say)) })}
		>
			<Form.Item name="kind" label={words.kind}>
				<FormChoice options={KINDS.map((value) => ({ value, label: words.kinds[value] }))} />
			</Form.Item>
			<Form.Item name="name" label={words.name} rules={[{ required: true, whitespace: true, message: words.nameMissing }]}>
				<Input maxLength={40} autoFocus />
			</Form.Item>
			{kind === 'grid' && (
				<Form.Item name="parent" label={words.parent} rules={[{ required: true, message: words.whichMissing }]}>
					<FormChoice options={parents.map(({ code, name }) => ({ value: code, label: say(name) }))} />
				</Form.Item>
			)}
			<Form.Item name="from_on" label={words.fromOn} rules={[{ required: true, message: words.dayMissing }]}>
				<Input type="date" />
			</Form.Item>
			{begin.error && <RefusedAlert error={begin.error} />}
			<div className="form-buttons">
				<Button type="primary" htmlType="submit" loading={begin.isPending}>
					{words.addSubmit}
				</Button>
				<Button onClick={() => close()}>{strings.settings.cancel}</Button>
			</div>
		</Form>
	);
}
