import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UpwardFormDetail } from '@yibenzhang/engine';
import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { changeFacts } from './upward-form-requests.ts';

interface Facts {
	readonly title: string;
	readonly sender?: string;
	readonly retired?: boolean;
}

/** What the form is called, who asks for it, whether it is asked for still. */
export function FormFactsButton({ form }: { form: UpwardFormDetail }) {
	const words = useLanguage().strings.upwardForms.facts;
	const [open, setOpen] = useState(false);
	return (
		<>
			<Button onClick={() => setOpen(true)}>{words.open}</Button>
			{open && <FactsDialog form={form} close={() => setOpen(false)} />}
		</>
	);
}

function FactsDialog({ form, close }: { form: UpwardFormDetail; close(): void }) {
	const { strings } = useLanguage();
	const { facts: words, loading } = strings.upwardForms;
	const queries = useQueryClient();
	const changing = useMutation({
		mutationFn: ({ title, sender = '', retired = false }: Facts) => changeFacts(form.id, { version: form.version, title, sender, retired }),
		onSuccess: (answer) => {
			queries.setQueryData(['form', form.id], answer);
			void queries.invalidateQueries({ queryKey: ['forms'] });
			close();
		},
	});
	const { title, sender, retired } = form;
	return (
		<Dialog title={words.open} {...(changing.isPending ? {} : { close })}>
			<Form<Facts>
				name="form-facts"
				layout="vertical"
				requiredMark={false}
				initialValues={{ title, sender, retired }}
				onFinish={(given) => changing.mutate(given)}
			>
				<Form.Item name="title" label={loading.name} rules={[{ required: true, whitespace: true, message: loading.nameMissing }]}>
					<Input maxLength={200} autoFocus />
				</Form.Item>
				<Form.Item name="sender" label={loading.sender}>
					<Input maxLength={200} />
				</Form.Item>
				<Form.Item name="retired" valuePropName="checked">
					<Checkbox>{words.retire}</Checkbox>
				</Form.Item>
				{changing.error && <RefusedAlert error={changing.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={changing.isPending}>
						{words.save}
					</Button>
					<Button onClick={close} disabled={changing.isPending}>
						{strings.own.cancel}
					</Button>
				</div>
			</Form>
		</Dialog>
	);
}
