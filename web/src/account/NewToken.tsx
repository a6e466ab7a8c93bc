import { useMutation } from '@tanstack/react-query';
import { addDays, type NewTokenAnswer, today } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { fieldFaults } from '../field-faults.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { createToken } from './account-requests.ts';

const LONGEST_DAYS = 366;

interface NewTokenProps {
	onMade(made: NewTokenAnswer): void;
	cancel(): void;
}

export function NewToken({ onMade, cancel }: NewTokenProps) {
	const { strings, say } = useLanguage();
	const words = strings.tokens;
	const [form] = Form.useForm<{ label: string; until_on?: string }>();
	const make = useMutation({
		mutationFn: createToken,
		onSuccess: onMade,
		onError: (error) => form.setFields(fieldFaults(error, ['until_on'], say)),
	});
	const day = today(new Date());
	return (
		<Form
			name="token"
			noValidate
			form={form}
			layout="vertical"
			requiredMark={false}
			className="password-form"
			onFinish={({ label, until_on }) => make.mutate({ label: label.trim(), ...(until_on ? { until_on } : {}) })}
		>
			<Form.Item name="label" label={words.label} rules={[{ required: true, whitespace: true, message: words.labelMissing }]}>
				<Input maxLength={100} placeholder={words.labelHint} autoFocus autoComplete="off" />
			</Form.Item>
			<Form.Item name="until_on" label={words.until} extra={words.untilHelp}>
				<Input type="date" min={day} max={addDays(day, LONGEST_DAYS)} />
			</Form.Item>
			{make.error && <RefusedAlert error={make.error} />}
			<div className="form-buttons">
				<Button type="primary" htmlType="submit" loading={make.isPending}>
					{words.submit}
				</Button>
				<Button onClick={cancel}>{strings.own.cancel}</Button>
			</div>
		</Form>
	);
}
