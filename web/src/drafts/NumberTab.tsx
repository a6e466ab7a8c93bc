import { useQuery } from '@tanstack/react-query';
import { NodeSelection } from '@tiptap/pm/state';
import { Alert, Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { FigureFacts } from '../figures/FigureFacts.tsx';
import { getFigure } from '../figures/figure-requests.ts';
import { useLanguage } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import type { ChapterDesk } from './ChapterText.tsx';
import type { Chip } from './editor/chip-words.ts';
import { chipOf } from './editor/chips.ts';
import type { SidePanelProps } from './SidePanel.tsx';
import { useEditorChanges } from './useEditorChanges.ts';
import { WordsInput } from './WordsInput.tsx';

/** The chip that is selected: what it says and how; behind a figure what the page of figures shows too. */
export function NumberTab({ draft, desk, figure }: SidePanelProps) {
	const words = useLanguage().strings.drafts;
	useEditorChanges(desk?.editor);
	const selected = desk === undefined ? undefined : selectedChip(desk);
	const id = selected === undefined ? figure : selected.chip.type === 'figure' || selected.chip.type === 'claim' ? selected.chip.attrs.id : undefined;
	return (
		<>
			{desk !== undefined && selected !== undefined && (
				<ChipForm key={`${selected.at} ${JSON.stringify(selected.chip)}`} desk={desk} chip={selected.chip} at={selected.at} />
			)}
			{id !== undefined && <BehindFigure id={id} period={draft.period} />}
			{id === undefined && selected === undefined && <Nothing title={words.noNumber} help={words.noNumberHelp} />}
		</>
	);
}

function BehindFigure({ id, period }: { readonly id: string; readonly period: string }) {
	const { say } = useLanguage();
	const found = useQuery({ queryKey: ['figure', id, period], queryFn: ({ signal }) => getFigure({ id, period, limit: 10 }, signal) });
	return (
		<>
			{found.isPending && <Waiting lines={8} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{found.data && (
				<>
					<h2 className="draft-figure-name">{say(found.data.label)}</h2>
					<FigureFacts key={`${id} ${period}`} detail={found.data} period={period} />
				</>
			)}
		</>
	);
}

interface ChipFormProps {
	readonly desk: ChapterDesk;
	readonly chip: Chip;
	readonly at: number;
}

/** How the chip is said, where there is a choice. */
function ChipForm({ desk, chip, at }: ChipFormProps) {
	const words = useLanguage().strings.drafts;
	const { editor } = desk;
	const change = (attrs: Record<string, unknown>) => {
		editor.chain().setNodeSelection(at).updateAttributes(chip.type, attrs).setNodeSelection(at).run();
	};
	const remove = editor.isEditable && (
		<Button size="small" onClick={() => editor.chain().setNodeSelection(at).deleteSelection().focus().run()}>
			{words.remove}
		</Button>
	);
	switch (chip.type) {
		case 'figure':
			return (
				<div className="chip-form">
					{desk.words.known() !== undefined && desk.words.figure(chip.attrs.id) === undefined && <Alert type="error" showIcon title={words.unknownFigure} />}
					<Checkbox checked={chip.attrs.exact} disabled={!editor.isEditable} onChange={({ target }) => change({ exact: target.checked })}>
						{words.exact}
						<span className="quiet chip-form-help">{words.exactHelp}</span>
					</Checkbox>
					{remove}
				</div>
			);
		case 'claim':
			return <ClaimForm chip={chip} holds={desk.words.figure(chip.attrs.id)?.holds} editable={editor.isEditable} change={change} remove={remove} />;
		case 'name':
			return (
				<div className="chip-form">
					<p lang="zh-CN">{words.isName(chip.attrs.text)}</p>
					{editor.isEditable && (
						<Button
							size="small"
							onClick={() =>
								editor
									.chain()
									.focus()
									.insertContentAt({ from: at, to: at + 1 }, { type: 'text', text: chip.attrs.text })
									.run()
							}
						>
							{words.toText}
						</Button>
					)}
					{remove}
				</div>
			);
		case 'field':
			return <FieldForm chip={chip} editable={editor.isEditable} change={change} remove={remove} />;
		case 'place':
			return (
				<div className="chip-form">
					<p className="quiet">{words.placeHelp}</p>
					{remove}
				</div>
			);
	}
}

interface WordsFormProps<Kind extends Chip['type']> {
	readonly chip: Chip & { readonly type: Kind };
	readonly editable: boolean;
	readonly remove: ReactNode;
	change(attrs: Record<string, unknown>): void;
}

function ClaimForm({ chip, holds: isTrue, editable, change, remove }: WordsFormProps<'claim'> & { readonly holds: boolean | undefined }) {
	const words = useLanguage().strings.drafts;
	const [holds, setHolds] = useState(chip.attrs.holds);
	const [fails, setFails] = useState(chip.attrs.fails);
	return (
		<div className="chip-form">
			{isTrue !== undefined && <Alert type={isTrue ? 'success' : 'error'} showIcon title={isTrue ? words.true : words.untrue} />}
			<WordsInput label={words.holds} value={holds} disabled={!editable} change={setHolds} />
			<WordsInput label={words.fails} value={fails} disabled={!editable} change={setFails} help={words.failsHelp} />
			{editable && (
				<Button size="small" disabled={holds.trim() === '' || fails.trim() === ''} onClick={() => change({ holds, fails })}>
					{words.apply}
				</Button>
			)}
			{remove}
		</div>
	);
}

function FieldForm({ chip, editable, change, remove }: WordsFormProps<'field'>) {
	const words = useLanguage().strings.drafts;
	const [said, setSaid] = useState(chip.attrs.words);
	return (
		<div className="chip-form">
			<p className="quiet">{words.fieldHelp}</p>
			<WordsInput label={words.fieldWords} value={said} disabled={!editable} change={setSaid} />
			{editable && (
				<Button size="small" disabled={!said.includes('{}')} onClick={() => change({ words: said })}>
					{words.apply}
				</Button>
			)}
			{remove}
		</div>
	);
}

function selectedChip({ editor }: ChapterDesk): { readonly chip: Chip; readonly at: number } | undefined {
	const { selection } = editor.state;
	const chip = selection instanceof NodeSelection ? chipOf(selection.node) : undefined;
	return chip === undefined ? undefined : { chip, at: selection.from };
}
