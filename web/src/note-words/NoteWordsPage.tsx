import type { KeptNoteWord, NoteWord, NoteWordsAnswer } from '@yibenzhang/engine';
import { Alert, Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import '../account/account.css';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Failure, Nothing } from '../Failure.tsx';
import { SureButton } from '../SureButton.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useSession } from '../session/useSession.ts';
import { ToSettings } from '../settings/ToSettings.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { Waiting } from '../Waiting.tsx';
import './note-words.css';
import { useNoteWordChanges, useNoteWords } from './useNoteWords.ts';

/** What people of this office call things, so that quick notes are understood. */
export function NoteWordsPage() {
	const { strings } = useLanguage();
	const words = strings.notes.words;
	const { data: session } = useSession();
	const all = useNoteWords();
	useDocumentTitle(words.title);
	return (
		<div className="sheet account">
			<ToSettings />
			<h1>{words.title}</h1>
			<p className="account-help">{words.help}</p>
			{all.isPending && <Waiting lines={8} />}
			{all.isError && <Failure error={all.error} retry={() => all.refetch()} />}
			{all.data && session?.administers === true && <NewWord all={all.data} />}
			{all.data && <Words all={all.data} administers={session?.administers === true} />}
		</div>
	);
}

function Words({ all, administers }: { all: NoteWordsAnswer; administers: boolean }) {
	const words = useLanguage().strings.notes.words;
	const { drop } = useNoteWordChanges();
	const sayMeaning = useSayMeaning(all);
	if (all.words.length === 0) {
		return <Nothing title={words.none} />;
	}
	return (
		<ul className="account-rows">
			{all.words.map((word: KeptNoteWord) => (
				<li key={word.id}>
					<div>
						<b>{word.word}</b>
						<span className="quiet">{sayMeaning(word)}</span>
					</div>
					{administers && (
						<SureButton
							label={words.drop}
							name={words.dropOf(word.word)}
							help={words.sureDrop(word.word)}
							confirm={words.drop}
							act={async () => {
								await drop.mutateAsync(word.id);
							}}
						/>
					)}
				</li>
			))}
		</ul>
	);
}

type Kind = 'register' | 'field' | 'unit';
const KINDS: readonly Kind[] = ['register', 'field', 'unit'];

function NewWord({ all }: { all: NoteWordsAnswer }) {
	const { strings, say } = useLanguage();
	const words = strings.notes.words;
	const id = useId();
	const { keep } = useNoteWordChanges();
	const [word, setWord] = useState('');
	const [kind, setKind] = useState<Kind>('register');
	const [register, setRegister] = useState('');
	const [field, setField] = useState('');
	const [unit, setUnit] = useState('');
	const [told, setTold] = useState<string>();
	const pick = { value: '', label: strings.notes.pick };
	const fields = all.registers.find((one) => one.id === register)?.fields ?? {};

	function submit(event: FormEvent) {
		event.preventDefault();
		const means = meaningOf(kind, { register, field, unit });
		if (word.trim().length < 2 || means === undefined) {
			setTold(means === undefined ? words.choose : words.least);
			return;
		}
		keep.mutate({ word: word.trim(), means }, { onSuccess: () => setWord(''), onSettled: () => setTold(undefined) });
	}

	return (
		<form className="note-word-form" onSubmit={submit}>
			<label htmlFor={id}>{words.word}</label>
			<Input id={id} value={word} maxLength={20} onChange={({ target }) => setWord(target.value)} />
			<span>{words.means}</span>
			<div className="note-word-meaning">
				<ChoiceBox
					label={words.means}
					value={kind}
					options={KINDS.map((one) => ({ value: one, label: words.kind[one] }))}
					choose={(chosen) => setKind(chosen as Kind)}
				/>
				{kind === 'unit' ? (
					<ChoiceBox
						label={words.kind.unit}
						value={unit}
						options={[pick, ...all.units.filter(({ until_on }) => !until_on).map(({ code, name }) => ({ value: code, label: say(name) }))]}
						choose={setUnit}
					/>
				) : (
					<ChoiceBox
						label={words.kind.register}
						value={register}
						options={[pick, ...all.registers.map((one) => ({ value: one.id, label: say(one.label) }))]}
						choose={setRegister}
					/>
				)}
				{kind === 'field' && (
					<ChoiceBox
						label={words.field}
						value={field}
						options={[pick, ...Object.entries(fields).map(([value, label]) => ({ value, label: say(label) }))]}
						choose={setField}
					/>
				)}
			</div>
			{told !== undefined && <Alert type="warning" title={told} role="alert" />}
			{keep.error && <RefusedAlert error={keep.error} />}
			<p role="status">{keep.isSuccess && told === undefined ? words.added : null}</p>
			<Button type="primary" htmlType="submit" loading={keep.isPending}>
				{words.add}
			</Button>
		</form>
	);
}

function meaningOf(kind: Kind, { register, field, unit }: Record<Kind, string>): NoteWord['means'] | undefined {
	if (kind === 'unit') {
		return unit === '' ? undefined : { unit };
	}
	if (register === '' || (kind === 'field' && field === '')) {
		return undefined;
	}
	return kind === 'field' ? { register, field } : { register };
}

function useSayMeaning({ registers, units }: NoteWordsAnswer) {
	const { say, strings } = useLanguage();
	return ({ means }: NoteWord) => {
		if ('unit' in means) {
			const unit = units.find(({ code }) => code === means.unit);
			return unit === undefined ? means.unit : say(unit.name);
		}
		const register = registers.find(({ id }) => id === means.register);
		const label = register === undefined ? means.register : say(register.label);
		const field = means.field === undefined ? undefined : register?.fields[means.field];
		return field === undefined ? label : `${label}${strings.app.colon}${say(field)}`;
	};
}
