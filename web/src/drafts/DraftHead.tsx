import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import type { DraftDetail, DraftProblem } from '@yibenzhang/engine';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { PaperButton } from '../paper/PaperButton.tsx';
import { periodName } from '../reports/period-name.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { setAside, takeUp } from './draft-requests.ts';
import { FinishDraftDialog } from './FinishDraftDialog.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { useDraftChange } from './useDraft.ts';

interface DraftHeadProps {
	readonly draft: DraftDetail;
	readonly problems: readonly DraftProblem[];
	/** Checks the text as it stands, and shows what was found. */
	check(): void;
}

/** What the draft is, how far it is, and what can be done with all of it. */
export function DraftHead({ draft, problems, check }: DraftHeadProps) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const navigate = useNavigate();
	const [dialog, setDialog] = useState<'preview' | 'finish' | 'aside' | undefined>(undefined);
	const up = useDraftChange(() => takeUp(draft.id));
	const close = () => setDialog(undefined);
	return (
		<header className="draft-head">
			<Link to="/report/drafts" className="way-back">
				<ArrowLeftOutlined aria-hidden /> {words.toList}
			</Link>
			<h1>
				{say(periodName(draft.period))} {say(draft.label)}
				{draft.scope.of !== 'report' && <span className="draft-scope">{say(draft.scope_label)}</span>}
			</h1>
			<span className={draft.state === 'writing' ? 'state' : 'state state-off'}>{words.states[draft.state]}</span>
			<span className="quiet draft-head-progress">{words.progress(draft.handed_in, draft.chapters_in_all)}</span>
			<div className="draft-head-acts">
				<Button type="text" onClick={() => setDialog('preview')}>
					{words.preview}
				</Button>
				<Button type="text" onClick={check}>
					{words.check}
				</Button>
				<PaperButton report={draft.report} period={draft.period} draft={draft.id} />
				{draft.may_set_aside && draft.state === 'writing' && (
					<Button type="text" onClick={() => setDialog('aside')}>
						{words.setAside}
					</Button>
				)}
				{draft.may_set_aside && draft.state === 'set_aside' && (
					<Button loading={up.isPending} onClick={() => up.mutate()}>
						{words.takeUp}
					</Button>
				)}
				{draft.may_finish && draft.state === 'writing' && (
					<Button type="primary" onClick={() => setDialog('finish')}>
						{words.finish}
					</Button>
				)}
			</div>
			{up.error && <RefusedAlert error={up.error} />}
			{draft.state === 'finished' && (
				<Alert
					type="info"
					showIcon
					className="draft-notice"
					title={words.finished}
					action={
						draft.edition !== null && (
							<Button onClick={() => navigate({ to: '/report/editions/$id', params: { id: draft.edition ?? '' } })}>{words.edition}</Button>
						)
					}
				/>
			)}
			{draft.state === 'set_aside' && <Alert type="warning" showIcon className="draft-notice" title={words.asideFor(draft.reason ?? '')} />}
			{dialog === 'preview' && <PreviewDialog draft={draft} close={close} />}
			{dialog === 'finish' && <FinishDraftDialog draft={draft} problems={problems} close={close} />}
			{dialog === 'aside' && <AsideDialog draft={draft} close={close} />}
		</header>
	);
}

function AsideDialog({ draft, close }: { readonly draft: DraftDetail; close(): void }) {
	const { strings } = useLanguage();
	const words = strings.drafts;
	const aside = useDraftChange<string>((reason) => setAside(draft.id, reason), close);
	return (
		<Dialog title={words.setAsideTitle} close={close}>
			<Form<{ reason: string }> name="aside" layout="vertical" requiredMark={false} onFinish={({ reason }) => aside.mutate(reason)}>
				<p>{words.setAsideHelp}</p>
				<Form.Item name="reason" label={words.setAsideReason} rules={[{ required: true, whitespace: true, message: words.setAsideMissing }]}>
					<Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} autoFocus />
				</Form.Item>
				{aside.error && <RefusedAlert error={aside.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={aside.isPending}>
						{words.setAside}
					</Button>
					<Button onClick={close}>{strings.own.cancel}</Button>
				</div>
			</Form>
		</Dialog>
	);
}
