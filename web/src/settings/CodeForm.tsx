import type { Code, OwnCodeRequest } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { fieldFaults } from '../field-faults.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { keepCode } from './settings-requests.ts';
import { useChange } from './useSettings.ts';

interface CodeFormProps {
	readonly list: string;
	/** Absent: a new one. */
	readonly code?: Code;
	readonly isOwn?: boolean;
	/** Words that the office added. */
	readonly words?: readonly string[];
	close(): void;
}

interface Given {
	readonly zh?: string;
	readonly en?: string;
	readonly words: string;
	readonly from_on?: string;
	readonly until_on?: string;
}

/** A choice of the office's own, or the words and the last day of one that came with the content. */
export function CodeForm({ list, code, isOwn = true, words: own = [], close }: CodeFormProps) {
	const { strings, say } = useLanguage();
	const words = strings.settings.codes;
	const [form] = Form.useForm<Given>();
	const keep = useChange((given: Given) => keepCode(requestOf(given)), close);

	function requestOf({ zh = '', en = '', words: said, from_on, until_on }: Given): OwnCodeRequest {
		return {
			list,
			...(code === undefined ? {} : { code: code.code }),
			...(isOwn ? { label: { zh: zh.trim(), en: en.trim() === '' ? zh.trim() : en.trim() } } : {}),
			words: [...new Set(said.split(/[、,，;；\n]/).map((word) => word.trim()))].filter((word) => word !== ''),
			...(from_on ? { from_on } : {}),
			...(until_on ? { until_on } : {}),
		};
	}

	return (
		<Form<Given>
			form={form}
			name={`code-${code?.code ?? 'new'}`}
			layout="vertical"
			requiredMark={false}
			className="settings-form"
			initialValues={{ zh: code?.label.zh, en: code?.label.en, words: own.join('、'), from_on: isOwn ? code?.from_on : undefined, until_on: code?.until_on }}
			onFinish={(given) => keep.mutate(given, { onError: (error) => form.setFields(fieldFaults(error, ['words', 'from_on', 'until_on'], say)) })}
		>
			{isOwn && (
				<>
					<Form.Item name="zh" label={words.label} rules={[{ required: true, whitespace: true, message: words.labelMissing }]}>
						<Input maxLength={100} autoFocus />
					</Form.Item>
					<Form.Item name="en" label={words.labelEn}>
						<Input maxLength={200} />
					</Form.Item>
				</>
			)}
			<Form.Item name="words" label={words.words} extra={words.wordsHelp}>
				<Input maxLength={400} autoFocus={!isOwn} />
			</Form.Item>
			{isOwn && (
				<Form.Item name="from_on" label={words.from}>
					<Input type="date" />
				</Form.Item>
			)}
			<Form.Item name="until_on" label={words.until} extra={words.untilHelp}>
				<Input type="date" />
			</Form.Item>
			{keep.error && fieldFaults(keep.error, ['words', 'from_on', 'until_on'], say).length === 0 && <RefusedAlert error={keep.error} />}
			<div className="form-buttons">
				<Button type="primary" htmlType="submit" loading={keep.isPending}>
					{strings.settings.save}
				</Button>
				<Button onClick={close}>{strings.settings.cancel}</Button>
			</div>
		</Form>
	);
}
