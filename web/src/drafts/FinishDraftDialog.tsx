import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DraftDetail, DraftProblem, FinishDraft } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { Dialog } from '../Dialog.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { finishDraft } from './draft-requests.ts';
import { useDraftChange } from './useDraft.ts';

interface FinishDraftDialogProps {
	readonly draft: DraftDetail;
	readonly problems: readonly DraftProblem[];
	close(): void;
}

const SHOWN = 6;

/** What still stands in the way, and what has to be said, before the draft becomes an edition. */
export function FinishDraftDialog({ draft, problems, close }: FinishDraftDialogProps) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const queries = useQueryClient();
	const navigate = useNavigate();
	const finish = useDraftChange<FinishDraft>(
		(given) => finishDraft(draft.id, given),
		({ edition }) => {
			void queries.invalidateQueries({ queryKey: ['editions'] });
			if (edition !== null) {
				void navigate({ to: '/report/editions/$id', params: { id: edition } });
			}
		},
	);
	const unhanded = draft.chapters.filter(({ state }) => state === 'writing');
	return (
		<Dialog title={words.finishTitle} {...(finish.isPending ? {} : { close })}>
			<Form<FinishDraft> name="finish-draft" layout="vertical" requiredMark={false} onFinish={(given) => finish.mutate(given)}>
				<p>{draft.scope.of === 'report' ? words.finishHelp : words.finishPartHelp(say(draft.scope_label))}</p>
				{problems.length > 0 && (
					<div className="finish-faults">
						<p>{words.finishFaults(problems.length)}</p>
						<ul>
							{problems.slice(0, SHOWN).map(({ chapter, line, column, words: refused, message }) => (
								<li key={`${chapter} ${line} ${column}`}>
									<Button
										type="link"
										onClick={() => {
											close();
											void navigate({ to: '/report/drafts/$id', params: { id: draft.id }, search: { chapter, tab: 'faults' } });
										}}
									>
										{words.quoted(refused)}
									</Button>
									<span className="quiet">{say(message)}</span>
								</li>
							))}
						</ul>
					</div>
				)}
				{unhanded.length > 0 && (
					<Form.Item
						name="unhanded_reason"
						label={words.unhandedReason}
						extra={unhanded.map(({ label }) => say(label)).join('、')}
						rules={[{ required: true, whitespace: true, message: words.unhandedMissing }]}
					>
						<Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} autoFocus />
					</Form.Item>
				)}
				{draft.last_edition !== null && (
					<Form.Item
						name="reason"
						label={words.againReason(draft.last_edition.number)}
						rules={[{ required: true, whitespace: true, message: words.againMissing }]}
					>
						<Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
					</Form.Item>
				)}
				{finish.error && <RefusedAlert error={finish.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={finish.isPending}>
						{words.finish}
					</Button>
					<Button onClick={close} disabled={finish.isPending}>
						{strings.own.cancel}
					</Button>
				</div>
			</Form>
		</Dialog>
	);
}
