import { useMutation } from '@tanstack/react-query';
import type { EditionDetail } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { Dialog } from '../Dialog.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { returnEdition } from './edition-requests.ts';

interface ReturnDialogProps {
	readonly edition: EditionDetail;
	done(edition: EditionDetail): void;
	close(): void;
}

export function ReturnDialog({ edition, done, close }: ReturnDialogProps) {
	const { editions: words, own } = useStrings();
	const sending = useMutation({
		mutationFn: ({ reason }: { reason: string }) => returnEdition(edition.id, reason.trim()),
		onSuccess: (returned) => {
			done(returned);
			close();
		},
	});
	return (
		<Dialog title={words.returnTitle} close={close}>
			<Form<{ reason: string }> name="return" layout="vertical" requiredMark={false} onFinish={(given) => sending.mutate(given)}>
				<p>{words.returnHelp}</p>
				<Form.Item name="reason" label={words.returnReason} rules={[{ required: true, whitespace: true, message: words.returnReasonMissing }]}>
					<Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} autoFocus />
				</Form.Item>
				{sending.error && <RefusedAlert error={sending.error} />}
				<div className="form-buttons">
					<Button danger htmlType="submit" loading={sending.isPending}>
						{words.returnIt}
					</Button>
					<Button onClick={close}>{own.cancel}</Button>
				</div>
			</Form>
		</Dialog>
	);
}
