import { useQuery } from '@tanstack/react-query';
import type { OfficeSettingsAnswer } from '@yibenzhang/engine';
import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { changeOfficeSettings, getOfficeSettings } from './settings-requests.ts';
import { useChange } from './useSettings.ts';

const MOST_BODIES = 4;

/** The office's own name, the bodies that sign its reports, and where its sample accounts sign in. */
export function OfficePage() {
	const { settings: words } = useStrings();
	const asked = useQuery({ queryKey: ['settings', 'office'], queryFn: ({ signal }) => getOfficeSettings(signal) });
	return (
		<SettingsFrame title={words.pages.office.name} help={words.pages.office.help} who="administrator" asked={asked}>
			{(settings) => <OfficeForm settings={settings} />}
		</SettingsFrame>
	);
}

function OfficeForm({ settings }: { settings: OfficeSettingsAnswer }) {
	const { settings: words } = useStrings();
	const [saved, setSaved] = useState(false);
	const change = useChange(changeOfficeSettings, () => setSaved(true));
	const needed = [{ required: true, whitespace: true, message: words.office.missing }];
	return (
		<Form<OfficeSettingsAnswer>
			name="office"
			layout="vertical"
			requiredMark={false}
			className="settings-form"
			initialValues={settings}
			onValuesChange={() => setSaved(false)}
			onFinish={(given) => change.mutate(given)}
		>
			<Form.Item name={['name', 'zh']} label={words.office.name} rules={needed}>
				<Input maxLength={100} />
			</Form.Item>
			<Form.Item name={['name', 'en']} label={words.office.nameEn} rules={needed}>
				<Input maxLength={200} />
			</Form.Item>
			<Form.List name="signed_by">
				{(bodies, { add, remove }) => (
					<fieldset className="settings-bodies">
						<legend>{words.office.signedBy}</legend>
						<p className="account-help">{words.office.signedByHelp}</p>
						{bodies.map(({ key, name }, at) => (
							<div key={key} className="settings-body">
								<Form.Item name={[name, 'zh']} label={words.office.body(at + 1)} rules={needed}>
									<Input maxLength={100} />
								</Form.Item>
								<Form.Item name={[name, 'en']} label={words.office.bodyEn(at + 1)} rules={needed}>
									<Input maxLength={200} />
								</Form.Item>
								{bodies.length > 1 && (
									<Button size="small" onClick={() => remove(name)}>
										{words.office.remove(words.office.body(at + 1))}
									</Button>
								)}
							</div>
						))}
						{bodies.length < MOST_BODIES && <Button onClick={() => add({ zh: '', en: '' })}>{words.office.add}</Button>}
					</fieldset>
				)}
			</Form.List>
			<Form.Item name="samples_from_anywhere" valuePropName="checked" extra={words.office.samplesHelp}>
				<Checkbox>{words.office.samples}</Checkbox>
			</Form.Item>
			{change.error && <RefusedAlert error={change.error} />}
			<p role="status" className={saved ? 'account-done' : 'unseen'}>
				{saved && words.saved}
			</p>
			<Button type="primary" htmlType="submit" loading={change.isPending}>
				{words.save}
			</Button>
		</Form>
	);
}
