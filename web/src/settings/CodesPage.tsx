import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Code, CodeListsAnswer } from '@yibenzhang/engine';
import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { CodeForm } from './CodeForm.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { listCodeLists } from './settings-requests.ts';

type ShownList = CodeListsAnswer['lists'][number];

/** The lists of choices as they hold here: own choices and words can be added, none is ever taken out. */
export function CodesPage() {
	const { settings: words } = useLanguage().strings;
	const asked = useQuery({ queryKey: ['settings', 'codes'], queryFn: ({ signal }) => listCodeLists(signal) });
	return (
		<SettingsFrame title={words.pages.codes.name} help={words.pages.codes.help} who="administrator" asked={asked}>
			{({ lists }) => <Lists lists={lists} />}
		</SettingsFrame>
	);
}

function Lists({ lists }: { lists: readonly ShownList[] }) {
	const { strings, say, language } = useLanguage();
	const words = strings.settings.codes;
	const { list: wanted } = useSearch({ from: '/frame/settings/codes' });
	const navigate = useNavigate({ from: '/settings/codes' });
	const collator = new Intl.Collator(language);
	const ordered = lists.filter(({ used_by }) => used_by.length > 0).sort((one, other) => collator.compare(say(one.label), say(other.label)));
	const list = ordered.find(({ id }) => id === wanted) ?? ordered[0];
	return (
		<>
			<div className="settings-filters">
				<ChoiceBox
					label={words.list}
					value={list?.id ?? ''}
					options={ordered.map(({ id, label, codes }) => ({ value: id, label: `${say(label)} · ${words.count(codes.length)}` }))}
					choose={(id) => navigate({ search: { list: id }, replace: true, resetScroll: false })}
				/>
			</div>
			{list && <List key={list.id} list={list} />}
		</>
	);
}

function List({ list }: { list: ShownList }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.codes;
	const [open, setOpen] = useState<string>();
	const heading = useRef<HTMLHeadingElement>(null);
	const { and } = strings.settings.rights;

	function close() {
		setOpen(undefined);
		heading.current?.focus();
	}

	return (
		<section>
			<h2 ref={heading} tabIndex={-1}>
				{say(list.label)}
			</h2>
			<p className="account-help">
				{words.source(say(list.source))}
				<br />
				{words.usedBy(list.used_by.map(({ register, field }) => `${say(register)} · ${say(field)}`).join(and))}
			</p>
			{open === '' ? <CodeForm list={list.id} close={close} /> : <Button onClick={() => setOpen('')}>{words.add}</Button>}
			<ul className="account-rows">
				{list.codes.map((code) => (
					<CodeRow
						key={code.code}
						code={code}
						isOwn={list.own.includes(code.code)}
						edit={() => setOpen(code.code)}
						form={
							open === code.code ? (
								<CodeForm list={list.id} code={code} isOwn={list.own.includes(code.code)} words={list.own_words[code.code] ?? []} close={close} />
							) : undefined
						}
					/>
				))}
			</ul>
		</section>
	);
}

interface CodeRowProps {
	readonly code: Code;
	readonly isOwn: boolean;
	readonly form: ReactNode;
	edit(): void;
}

function CodeRow({ code, isOwn, form, edit }: CodeRowProps) {
	const { strings, say } = useLanguage();
	const words = strings.settings.codes;
	const writing = useWriting();
	return (
		<li>
			<div>
				<b>{say(code.label)}</b>
				{isOwn && <span className="state">{words.own}</span>}
				{code.until_on !== undefined && <span className="quiet">{words.ended(writing.day(code.until_on))}</span>}
				{code.words !== undefined && code.words.length > 0 && <span className="quiet">{code.words.join(strings.settings.rights.and)}</span>}
			</div>
			{form === undefined && (
				<Button size="small" aria-label={words.edit(say(code.label))} onClick={edit}>
					{words.editShort}
				</Button>
			)}
			{form !== undefined && <div className="sure code-edit">{form}</div>}
		</li>
	);
}
