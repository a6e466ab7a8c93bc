import { useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { DraftChapter, DraftDetail } from '@yibenzhang/engine';
import type { ReportDocument } from '@yibenzhang/report';
import { Alert, Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { BareNumberMenu } from './BareNumberMenu.tsx';
import { ChapterHead } from './ChapterHead.tsx';
import { ChapterNotices } from './ChapterNotices.tsx';
import { ChapterToolbar } from './ChapterToolbar.tsx';
import { ChipMenu } from './ChipMenu.tsx';
import { bareNumberAt } from './editor/bare-numbers.ts';
import { type ChipWords, createChipWords } from './editor/chip-words.ts';
import { chipOf } from './editor/chips.ts';
import { createEditor } from './editor/create-editor.ts';
import { relativeOf } from './editor/marks.ts';
import type { SlashKeys } from './editor/slash.ts';
import { Neighbours } from './Neighbours.tsx';
import { numberingBefore } from './numbering-before.ts';
import type { RemarkKind } from './remark-place.ts';
import type { OpenChapter } from './sync/chapter-sync.ts';
import { useDraftFigures } from './useDraft.ts';
import { useFieldLabels } from './useFieldLabels.ts';
import { openRemark } from './useRemarkMarks.ts';

/** The chapter that is open: its editor and what its chips say. */
export interface ChapterDesk {
	readonly editor: Editor;
	readonly words: ChipWords;
}

interface ChapterTextProps {
	readonly draft: DraftDetail;
	readonly chapter: DraftChapter;
	readonly open: OpenChapter | undefined;
	/** The whole report as it reads now: with which numbers the headings of this chapter begin. */
	readonly document: ReportDocument | undefined;
	again(): void;
	showFigure(figure: string): void;
	showRemarks(): void;
	/** Begins a remark on what is selected. */
	remark(kind: RemarkKind): void;
	onDesk(desk: ChapterDesk | undefined): void;
}

/** The chapter as the paper will have it, to be written in. */
export function ChapterText(props: ChapterTextProps) {
	const { open, chapter } = props;
	const words = useLanguage().strings.drafts;
	return (
		<section className="chapter" aria-label={words.text}>
			<ChapterHead draft={props.draft} chapter={chapter} />
			{open === undefined ? <Waiting lines={8} /> : <ChapterSheet {...props} open={open} />}
		</section>
	);
}

function ChapterSheet({ draft, chapter, open, document, again, showFigure, showRemarks, remark, onDesk }: ChapterTextProps & { readonly open: OpenChapter }) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const line = open.line.use();
	const place = useRef<HTMLDivElement>(null);
	const [editor, setEditor] = useState<Editor | undefined>(undefined);
	const [bareAt, setBareAt] = useState<number | undefined>(undefined);
	const slashKeys = useRef<SlashKeys>({ press: () => false });
	const figures = useDraftFigures(draft.id).data;
	const fields = useFieldLabels(draft.period);
	const chips = useMemo(() => createChipWords(fields.label), [fields.label]);
	const opened = line.state !== 'opening';
	const mayWrite = chapter.may_write && line.may_write && draft.state === 'writing';
	useWarning(line.waiting > 0 && line.keeps === 'memory');
	useAsking(draft.id, line.waiting, line.changed);

	useEffect(() => {
		if (figures !== undefined) {
			chips.set(figures);
		}
	}, [chips, figures]);
	useEffect(() => chips.sayAgain(), [chips, fields.known]);

	// The editor is made once, when the text is there; what changes later is told to it.
	const made = useRef({ showFigure, showRemarks, onDesk, mayWrite, setBareAt, label: words.editor(say(chapter.label)) });
	made.current = { showFigure, showRemarks, onDesk, mayWrite, setBareAt, label: words.editor(say(chapter.label)) };
	useEffect(() => {
		const element = place.current;
		if (!opened || element === null) {
			return;
		}
		const editor = createEditor({
			element,
			doc: open.doc,
			words: chips,
			passages: { strings: words, words: chips, fieldLabel: fields.label },
			slashKeys: { press: (event) => slashKeys.current.press(event) },
			label: made.current.label,
			editable: made.current.mayWrite,
		});
		editor.on('selectionUpdate', () => {
			const { selection } = editor.state;
			if (selection instanceof NodeSelection) {
				const chip = chipOf(selection.node);
				if (chip?.type === 'figure' || chip?.type === 'claim') {
					made.current.showFigure(chip.attrs.id);
				}
			}
			open.show(editor.isFocused ? { anchor: relativeOf(editor.state, selection.anchor), head: relativeOf(editor.state, selection.head) } : null);
		});
		editor.on('blur', () => open.show(null));
		const clicked = ({ target }: MouseEvent) => {
			const place = target instanceof HTMLElement ? target : undefined;
			const bareNumber = place?.closest('.bare-number');
			const remarked = place?.closest<HTMLElement>('[data-remark]')?.dataset['remark'];
			if (bareNumber && editor.isEditable) {
				made.current.setBareAt(editor.view.posAtDOM(bareNumber, 0));
			} else if (remarked !== undefined && editor.state.selection.empty) {
				openRemark.set(remarked);
				made.current.showRemarks();
			}
		};
		editor.view.dom.addEventListener('click', clicked);
		setEditor(editor);
		made.current.onDesk({ editor, words: chips });
		return () => {
			editor.view.dom.removeEventListener('click', clicked);
			made.current.onDesk(undefined);
			setEditor(undefined);
			editor.destroy();
		};
	}, [opened, open, chips, fields.label, words]);
	useEffect(() => {
		editor?.setEditable(mayWrite, false);
	}, [editor, mayWrite]);

	const bare = editor === undefined || bareAt === undefined ? undefined : bareNumberAt(editor.state, bareAt);
	return (
		<>
			<ChapterNotices draft={draft} chapter={chapter} open={open} again={again} />
			{editor !== undefined && line.lost !== '' && (
				<Alert
					type="warning"
					showIcon
					className="draft-notice"
					title={words.lost}
					description={<span lang="zh-CN">{line.lost}</span>}
					action={
						<Button
							onClick={() => {
								editor
									.chain()
									.focus('end')
									.insertContentAt(editor.state.doc.content.size, { type: 'paragraph', content: [{ type: 'text', text: line.lost }] })
									.run();
								open.forgetLost();
							}}
						>
							{words.putBack}
						</Button>
					}
					closable={{ onClose: open.forgetLost, 'aria-label': strings.app.close }}
				/>
			)}
			{editor !== undefined && (
				<ChapterToolbar editor={editor} mayWrite={mayWrite} line={line} remark={remark} openBare={() => setBareAt(editor.state.selection.from)} />
			)}
			<div className="sheet report chapter-sheet" style={numberingBefore(document, say(chapter.label))}>
				{!opened && (line.failed === undefined ? <Waiting lines={8} /> : null)}
				<div ref={place} />
				{editor !== undefined && <ChipMenu editor={editor} words={chips} keys={slashKeys} />}
				{editor !== undefined && bare !== undefined && <BareNumberMenu editor={editor} bare={bare} words={chips} close={() => setBareAt(undefined)} />}
			</div>
			<Neighbours draft={draft} chapter={chapter} />
		</>
	);
}

/** What is asked anew once something was written or changed: what stands in the way, and how far it is. */
function useAsking(draft: string, waiting: number, changed: number): void {
	const queries = useQueryClient();
	const wrote = useRef(false);
	useEffect(() => {
		if (waiting > 0) {
			wrote.current = true;
			return;
		}
		if (wrote.current) {
			const later = setTimeout(() => {
				wrote.current = false;
				void queries.invalidateQueries({ queryKey: ['report-draft', draft] });
			}, 1500);
			return () => clearTimeout(later);
		}
		return;
	}, [queries, draft, waiting]);
	useEffect(() => {
		if (changed > 0) {
			void queries.invalidateQueries({ queryKey: ['report-draft', draft] });
		}
	}, [queries, draft, changed]);
}

/** Closing the page is asked about while it alone has what was typed. */
function useWarning(wanted: boolean): void {
	useEffect(() => {
		if (!wanted) {
			return;
		}
		const warn = (event: BeforeUnloadEvent) => {
			event.preventDefault();
			event.returnValue = '';
		};
		window.addEventListener('beforeunload', warn);
		return () => window.removeEventListener('beforeunload', warn);
	}, [wanted]);
}
