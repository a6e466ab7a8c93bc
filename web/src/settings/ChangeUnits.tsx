import { today, type UnitDefinition } from '@yibenzhang/engine';
import { Button, Form, Input, Select } from 'antd';
import { fieldFaults } from '../field-faults.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { changeUnits } from './settings-requests.ts';
import { useChange } from './useSettings.ts';

interface Given {
	readonly units: readonly string[];
	readonly to: string;
	readonly from_on: string;
}

/** A new name, or a merger: old units end, one carries them on. @param close is told what was done, or nothing. */
export function ChangeUnits({ units, close }: { units: readonly UnitDefinition[]; close(said?: string): void }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.units;
	const [form] = Form.useForm<Given>();
	const change = useChange(
		({ to, ...given }: Given) => changeUnits({ ...given, to: units.find(({ name }) => name.zh === to.trim() || name.en === to.trim())?.code ?? to.trim() }),
		({ to }) => close(words.changed(to.trim())),
	);
	return (
		<Form<Given>
			form={form}
			name="change-units"
			layout="vertical"
			requiredMark={false}
			className="settings-form"
			initialValues={{ from_on: today(new Date()) }}
			onFinish={(given) => change.mutate(given, { onError: (error) => form.setFields(fieldFaults(error, ['units', 'to', 'from_on'], say)) })}
		>
			<p className="account-help">{words.changeHelp}</p>
			<Form.Item name="units" label={words.which} rules={[{ required: true, message: words.whichMissing }]}>
				<Select
					mode="multiple"
					optionFilterProp="label"
					options={units.filter(({ kind }) => kind !== 'street').map(({ code, name }) => ({ value: code, label: say(name) }))}
				/>
			</Form.Item>
			<Form.Item name="to" label={words.to} extra={words.toHelp} rules={[{ required: true, whitespace: true, message: words.nameMissing }]}>
				<Input maxLength={40} />
			</Form.Item>
			<Form.Item name="from_on" label={words.fromOn} rules={[{ required: true, message: words.dayMissing }]}>
				<Input type="date" />
			</Form.Item>
			{change.error && <RefusedAlert error={change.error} />}
			<div className="form-buttons">
				<Button type="primary" htmlType="submit" loading={change.isPending}>
					{words.changeSubmit}
				</Button>
				<Button onClick={() => close()}>{strings.settings.cancel}</Button>
			</div>
		</Form>
	);
}
