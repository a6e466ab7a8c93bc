import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DraftRemark, DraftRemarksAnswer, NewRemark, SettleRemark } from '@yibenzhang/engine';
import { Button } from 'antd';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Nothing } from '../Failure.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { addRemark, settleRemark } from './draft-requests.ts';
import { remarkRange } from './editor/marks.ts';
import { goToStretch } from './go-to.ts';
import { readable } from './readable.ts';
import type { RemarkPlace } from './remark-place.ts';
import { remarksQuery } from './remarks-query.ts';
import type { SidePanelProps } from './SidePanel.tsx';
import { openRemark } from './useRemarkMarks.ts';
import { WordsInput } from './WordsInput.tsx';

/** Comments and suggestions on the chapter, with their answers. */
export function RemarksTab(props: SidePanelProps & { readonly remarks: readonly DraftRemark[] }) {
	const { draft, chapter, begun, endRemark, remarks } = props;
	const words = useStrings().drafts;
	const queries = useQueryClient();
	const place = { draft: draft.id, chapter: chapter.key };
	const taken = (answer: DraftRemarksAnswer) => queries.setQueryData(remarksQuery(place).queryKey, answer);
	const threads = remarks.filter(({ parent }) => parent === null);
	const [settled, open] = [threads.filter(({ state }) => state !== 'open'), threads.filter(({ state }) => state === 'open')];
	const thread = (remark: DraftRemark) => (
		<Thread key={remark.id} {...props} remark={remark} answers={remarks.filter(({ parent }) => parent === remark.id)} taken={taken} />
	);
	return (
		<>
			{begun !== undefined && (
				<RemarkForm
					key={`${begun.kind} ${begun.from} ${begun.until}`}
					begun={begun}
					close={endRemark}
					send={async (body) => void taken(await addRemark(place, body))}
				/>
			)}
			{threads.length === 0 && begun === undefined && <Nothing title={words.remarksNone} help={words.remarksHelp} />}
			<ul className="draft-remarks">{open.map(thread)}</ul>
			{settled.length > 0 && (
				<details>
					<summary>{words.showSettled(settled.length)}</summary>
					<ul className="draft-remarks">{settled.map(thread)}</ul>
				</details>
			)}
		</>
	);
}

interface RemarkFormProps {
	readonly begun: RemarkPlace;
	send(body: NewRemark): Promise<void>;
	close(): void;
}

function RemarkForm({ begun: { kind, from, until, quoted, notation }, send, close }: RemarkFormProps) {
	const strings = useStrings();
	const words = strings.drafts;
	const [text, setText] = useState('');
	const [proposed, setProposed] = useState(notation);
	const sending = useMutation({
		mutationFn: () => send({ from, until, quoted, text: text.trim(), ...(kind === 'suggest' ? { proposed } : {}) }),
		onSuccess: close,
	});

	function submit(event: FormEvent) {
		event.preventDefault();
		if (kind === 'suggest' || text.trim() !== '') {
			sending.mutate();
		}
	}

	return (
		<form className="remark-form" onSubmit={submit}>
			<blockquote lang="zh-CN">{quoted}</blockquote>
			{kind === 'suggest' && <WordsInput label={words.suggestLabel} help={words.suggestHelp} value={proposed} autoFocus most={4000} change={setProposed} />}
			<WordsInput label={kind === 'suggest' ? words.suggestWhy : words.commentLabel} value={text} autoFocus={kind === 'comment'} change={setText} />
			{sending.error && <RefusedAlert error={sending.error} />}
			<div className="form-buttons">
				<Button type="primary" htmlType="submit" loading={sending.isPending}>
					{words.send}
				</Button>
				<Button onClick={close}>{strings.own.cancel}</Button>
			</div>
		</form>
	);
}

interface ThreadProps extends SidePanelProps {
	readonly remark: DraftRemark;
	readonly answers: readonly DraftRemark[];
	taken(answer: DraftRemarksAnswer): void;
}

function Thread({ draft, chapter, desk, remark, answers, taken, goToText }: ThreadProps) {
	const strings = useStrings();
	const words = strings.drafts;
	const writing = useWriting();
	const chosen = openRemark.use() === remark.id;
	const place = useRef<HTMLLIElement>(null);
	useEffect(() => {
		if (chosen) {
			place.current?.scrollIntoView({ block: 'nearest' });
		}
	}, [chosen]);
	const [answersNow, setAnswersNow] = useState(false);
	const [answer, setAnswer] = useState('');
	const settling = useMutation({ mutationFn: (state: SettleRemark['state']) => settleRemark(draft.id, remark.id, state), onSuccess: taken });
	const answering = useMutation({
		mutationFn: () => addRemark({ draft: draft.id, chapter: chapter.key }, { parent: remark.id, text: answer.trim() }),
		onSuccess: (given) => {
			taken(given);
			setAnswersNow(false);
			setAnswer('');
		},
	});
	const range = desk === undefined || remark.state !== 'open' ? undefined : remarkRange(desk.editor.state, remark);
	const suggests = remark.proposed !== null;
	const maySettle = remark.state === 'open' && remark.may_settle;

	/** One key for each, while the remark itself has the focus. */
	function onKey(event: KeyboardEvent) {
		if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || !maySettle) {
			return;
		}
		const state = suggests ? ({ a: 'accepted', d: 'declined' } as const)[event.key.toLowerCase()] : event.key.toLowerCase() === 'r' ? 'resolved' : undefined;
		if (state !== undefined) {
			event.preventDefault();
			settling.mutate(state);
		}
	}

	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a remark is gone to by keyboard, and settled there by one key
		<li ref={place} className={chosen ? 'remark-thread is-chosen' : 'remark-thread'} tabIndex={0} onKeyDown={onKey} onFocus={() => openRemark.set(remark.id)}>
			<p className="remark-who">
				<b>{remark.name}</b> <span className="quiet">{writing.moment(remark.at)}</span>
			</p>
			<blockquote lang="zh-CN">{remark.quoted}</blockquote>
			{suggests && desk !== undefined && (
				<p className="remark-proposed" lang="zh-CN">
					{remark.proposed === '' ? <i>{words.deleteWords}</i> : <ins>{readable(remark.proposed ?? '', desk.words)}</ins>}
				</p>
			)}
			{remark.text !== '' && <p lang="zh-CN">{remark.text}</p>}
			{answers.map((each) => (
				<p key={each.id} className="remark-answer" lang="zh-CN">
					<b>{each.name}</b>
					{strings.app.colon}
					{each.text}
				</p>
			))}
			{remark.state !== 'open' && remark.settled !== null && (
				<p className="quiet">
					{words.settled[remark.state]} · {words.settledBy(remark.settled.name, writing.moment(remark.settled.at))}
				</p>
			)}
			{remark.state === 'open' && desk !== undefined && range === undefined && <p className="quiet">{words.gone}</p>}
			{settling.error && <RefusedAlert error={settling.error} />}
			<div className="remark-acts">
				{maySettle && suggests && (
					<>
						<Button size="small" aria-keyshortcuts="A" loading={settling.isPending} onClick={() => settling.mutate('accepted')}>
							{words.accept}
						</Button>
						<Button size="small" aria-keyshortcuts="D" onClick={() => settling.mutate('declined')}>
							{words.decline}
						</Button>
					</>
				)}
				{maySettle && !suggests && (
					<Button size="small" aria-keyshortcuts="R" loading={settling.isPending} onClick={() => settling.mutate('resolved')}>
						{words.resolve}
					</Button>
				)}
				{remark.state === 'resolved' && remark.may_settle && (
					<Button size="small" onClick={() => settling.mutate('open')}>
						{words.reopen}
					</Button>
				)}
				{remark.state === 'open' && (
					<Button size="small" type="text" onClick={() => setAnswersNow(true)}>
						{words.answer}
					</Button>
				)}
				{range !== undefined && desk !== undefined && (
					<Button
						size="small"
						type="text"
						onClick={() => {
							goToText();
							requestAnimationFrame(() => goToStretch(desk.editor, range.from, range.until));
						}}
					>
						{words.toPlace}
					</Button>
				)}
			</div>
			{answersNow && (
				<form
					className="remark-form"
					onSubmit={(event) => {
						event.preventDefault();
						if (answer.trim() !== '') {
							answering.mutate();
						}
					}}
				>
					<WordsInput label={words.answerLabel} value={answer} autoFocus change={setAnswer} />
					{answering.error && <RefusedAlert error={answering.error} />}
					<div className="form-buttons">
						<Button size="small" type="primary" htmlType="submit" loading={answering.isPending}>
							{words.send}
						</Button>
						<Button size="small" onClick={() => setAnswersNow(false)}>
							{strings.own.cancel}
						</Button>
					</div>
				</form>
			)}
		</li>
	);
}
