import { useMutation } from '@tanstack/react-query';
import type { ContradictionFinding } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { Dialog } from '../Dialog.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { acceptFinding } from './contradiction-requests.ts';

interface AcceptDialogProps {
	readonly finding: ContradictionFinding;
	done(finding: ContradictionFinding): void;
	close(): void;
}

/** The reason for which a contradiction may stand. */
export function AcceptDialog({ finding, done, close }: AcceptDialogProps) {
	const { strings, say } = useLanguage();
	const { contradictions: words, own } = strings;
	const sending = useMutation({
		mutationFn: ({ reason }: { reason: string }) => acceptFinding(finding, reason.trim()),
		onSuccess: (accepted) => {
			done(accepted);
			close();
		},
	});
	return (
		<Dialog title={words.acceptTitle} close={close}>
			<Form<{ reason: string }> name="accept" layout="vertical" requiredMark={false} onFinish={(given) => sending.mutate(given)}>
				<p>{say(finding.says)}</p>
				<p className="quiet">{words.acceptHelp}</p>
				<Form.Item name="reason" label={words.reason} rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}>
					<Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} autoFocus />
				</Form.Item>
				{sending.error && <RefusedAlert error={sending.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={sending.isPending}>
						{words.accept}
					</Button>
					<Button onClick={close}>{own.cancel}</Button>
				</div>
			</Form>
		</Dialog>
	);
}
