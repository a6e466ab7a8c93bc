import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { UpwardFormsAnswer } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Dialog } from '../Dialog.tsx';
import { DropFile } from '../DropFile.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { loadForm } from './upward-form-requests.ts';
import { WORKBOOKS } from './workbooks.ts';

interface LoadFormDialogProps {
	readonly units: UpwardFormsAnswer['units'];
	close(): void;
}

/** The sender's workbook is loaded once: the file, what it is called, who asks for it, which unit keeps it. */
export function LoadFormDialog({ units, close }: LoadFormDialogProps) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms.loading;
	const queries = useQueryClient();
	const navigate = useNavigate();
	const [form] = Form.useForm<{ title: string; sender?: string }>();
	const [file, setFile] = useState<File>();
	const [unit, setUnit] = useState(units[0]?.unit ?? '');
	const [wanting, setWanting] = useState(false);
	const [sent, setSent] = useState(0);
	const sending = useMutation({
		mutationFn: (given: { title: string; sender?: string; file: File }) =>
			loadForm({ file: given.file, title: given.title, sender: given.sender ?? '', unit }, setSent),
		onSuccess: (answer) => {
			queries.setQueryData(['form', answer.id], answer);
			void queries.invalidateQueries({ queryKey: ['forms'] });
			void navigate({ to: '/forms/$id', params: { id: answer.id } });
		},
	});
	return (
		<Dialog title={words.title} {...(sending.isPending ? {} : { close })}>
			<Form<{ title: string; sender?: string }>
				name="load-form"
				form={form}
				layout="vertical"
				requiredMark={false}
				onFinish={(given) => (file === undefined ? setWanting(true) : sending.mutate({ ...given, file }))}
			>
				{sending.error && <RefusedAlert error={sending.error} />}
				<DropFile
					words={file === undefined ? words.drop : file.name}
					sending={sending.isPending ? sent : undefined}
					help={words.help}
					accept={WORKBOOKS}
					choose={(chosen) => {
						setFile(chosen);
						setWanting(false);
						sending.reset();
						if ((form.getFieldValue('title') ?? '') === '') {
							form.setFieldValue('title', chosen.name.replace(/\.\w+$/, ''));
						}
					}}
				/>
				{wanting && (
					<p role="alert" className="form-wanting">
						{words.fileMissing}
					</p>
				)}
				<Form.Item name="title" label={words.name} rules={[{ required: true, whitespace: true, message: words.nameMissing }]}>
					<Input maxLength={200} />
				</Form.Item>
				<Form.Item name="sender" label={words.sender} extra={words.senderHelp}>
					<Input maxLength={200} />
				</Form.Item>
				{units.length > 1 && (
					<p className="form-line">
						<span>{words.unit}</span>
						<ChoiceBox label={words.unit} value={unit} choose={setUnit} options={units.map((one) => ({ value: one.unit, label: say(one.name) }))} />
					</p>
				)}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={sending.isPending}>
						{words.submit}
					</Button>
					<Button onClick={close} disabled={sending.isPending}>
						{strings.own.cancel}
					</Button>
				</div>
			</Form>
		</Dialog>
	);
}
