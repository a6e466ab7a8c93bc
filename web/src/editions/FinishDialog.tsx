import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Edition } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { Dialog } from '../Dialog.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { makeEdition, type ReportAsked } from './edition-requests.ts';

interface FinishDialogProps {
	readonly asked: ReportAsked;
	/** The edition whose place it will take. */
	readonly last: Edition | undefined;
	close(): void;
}

/** Asks once more before the report is frozen; another edition says what it corrects. */
export function FinishDialog({ asked, last, close }: FinishDialogProps) {
	const { editions: words, own } = useStrings();
	const queries = useQueryClient();
	const navigate = useNavigate();
	const finish = useMutation({
		mutationFn: ({ reason }: { reason?: string }) => makeEdition({ ...asked, ...(reason === undefined ? {} : { reason }) }),
		onSuccess: (edition) => {
			queries.setQueryData(['edition', edition.id], edition);
			void queries.invalidateQueries({ queryKey: ['editions'] });
			void navigate({ to: '/report/editions/$id', params: { id: edition.id } });
		},
	});
	return (
		<Dialog title={words.finishTitle} {...(finish.isPending ? {} : { close })}>
			<Form<{ reason?: string }> name="finish" layout="vertical" requiredMark={false} onFinish={(given) => finish.mutate(given)}>
				<p>{words.finishHelp}</p>
				{last !== undefined && (
					<>
						<p>{words.againHelp(last.number)}</p>
						<Form.Item name="reason" label={words.reason} rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}>
							<Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} autoFocus />
						</Form.Item>
					</>
				)}
				{finish.error && <RefusedAlert error={finish.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={finish.isPending} autoFocus={last === undefined}>
						{words.finish}
					</Button>
					<Button onClick={close} disabled={finish.isPending}>
						{own.cancel}
					</Button>
				</div>
			</Form>
		</Dialog>
	);
}
