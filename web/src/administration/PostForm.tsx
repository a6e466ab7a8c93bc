import { useMutation } from '@tanstack/react-query';
import type { AccountsAnswer, PostRequest } from '@yibenzhang/engine';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { fieldFaults } from '../field-faults.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { POST_FIELDS, PostFields } from './PostFields.tsx';

interface PostFormProps<Fields extends object> {
	readonly name: string;
	readonly all: AccountsAnswer;
	readonly submitLabel: string;
	/** Fields before those of the post, with their names. */
	readonly children?: ReactNode;
	readonly names?: readonly Extract<keyof Fields, string>[];
	submit(given: PostRequest & Fields): Promise<void>;
	cancel(): void;
}

/** Asks for a post, and for what is wanted with it. */
export function PostForm<Fields extends object>({ name, all, submitLabel, children, names = [], submit, cancel }: PostFormProps<Fields>) {
	const { strings, say } = useLanguage();
	const [form] = Form.useForm();
	const sending = useMutation({ mutationFn: submit, onError: (error) => form.setFields(fieldFaults(error, [...names, ...POST_FIELDS], say)) });

	function finish({ until_on, ...given }: PostRequest & Fields) {
		sending.mutate({ ...given, ...(until_on ? { until_on } : {}) } as PostRequest & Fields);
	}

	return (
		<Form form={form} name={name} noValidate layout="vertical" requiredMark={false} className="password-form" onFinish={finish}>
			{children}
			<PostFields all={all} />
			{sending.error && <RefusedAlert error={sending.error} />}
			<div className="form-buttons">
				<Button type="primary" htmlType="submit" loading={sending.isPending}>
					{submitLabel}
				</Button>
				<Button onClick={cancel}>{strings.own.cancel}</Button>
			</div>
		</Form>
	);
}
