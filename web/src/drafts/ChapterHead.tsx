import type { DraftChapter, DraftDetail } from '@yibenzhang/engine';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Dialog } from '../Dialog.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { assignChapter, handIn, takeBack } from './draft-requests.ts';
import { useDraftChange } from './useDraft.ts';

interface ChapterHeadProps {
	readonly draft: DraftDetail;
	readonly chapter: DraftChapter;
}

/** Who writes the chapter by when, and handing it in. */
export function ChapterHead({ draft, chapter }: ChapterHeadProps) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const writing = useWriting();
	const place = { draft: draft.id, chapter: chapter.key };
	const [assigns, setAssigns] = useState(false);
	const give = useDraftChange(() => handIn(place));
	const back = useDraftChange(() => takeBack(place));
	return (
		<header className="chapter-head">
			<div className="chapter-head-words">
				<h2 lang="zh-CN">{say(chapter.label)}</h2>
				<p className="quiet">
					{[
						say(chapter.unit_name),
						chapter.writer_name ?? words.nobody,
						chapter.due_on === null ? words.noDue : words.due(writing.day(chapter.due_on)),
						chapter.written === null ? words.untouched : words.written(chapter.written.name, writing.moment(chapter.written.at)),
					].join(' · ')}
				</p>
			</div>
			<div className="chapter-head-acts">
				{chapter.may_assign && draft.state === 'writing' && (
					<Button type="text" onClick={() => setAssigns(true)}>
						{words.assign}
					</Button>
				)}
				{chapter.may_take_back && (
					<Button loading={back.isPending} onClick={() => back.mutate()}>
						{words.takeBack}
					</Button>
				)}
				{chapter.may_hand_in && (
					<Button title={words.handInHelp} loading={give.isPending} onClick={() => give.mutate()}>
						{words.handIn}
					</Button>
				)}
			</div>
			{(give.error ?? back.error) && <RefusedAlert error={give.error ?? back.error} />}
			{assigns && <AssignDialog draft={draft} chapter={chapter} close={() => setAssigns(false)} />}
		</header>
	);
}

function AssignDialog({ draft, chapter, close }: ChapterHeadProps & { close(): void }) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const [writer, setWriter] = useState(chapter.writer ?? '');
	const [due, setDue] = useState(chapter.due_on ?? '');
	const assign = useDraftChange(
		() => assignChapter({ draft: draft.id, chapter: chapter.key }, { writer: writer === '' ? null : writer, due_on: due === '' ? null : due }),
		close,
	);
	const people = draft.people.filter(({ units, account }) => units.includes(chapter.unit) || account === chapter.writer);

	function submit(event: FormEvent) {
		event.preventDefault();
		assign.mutate();
	}

	return (
		<Dialog title={words.assignTitle(say(chapter.label))} close={close}>
			<form className="begin-draft" onSubmit={submit}>
				<div className="begin-row">
					<span>{words.writer}</span>
					<ChoiceBox
						label={words.writer}
						value={writer}
						options={[{ value: '', label: words.nobody }, ...people.map(({ account, name }) => ({ value: account, label: name }))]}
						choose={setWriter}
					/>
				</div>
				<label className="begin-row">
					<span>{words.dueOn}</span>
					<input type="date" className="plain-date" value={due} onChange={({ target }) => setDue(target.value)} />
				</label>
				{assign.error && <RefusedAlert error={assign.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={assign.isPending}>
						{words.save}
					</Button>
					<Button onClick={close}>{strings.own.cancel}</Button>
				</div>
			</form>
		</Dialog>
	);
}
