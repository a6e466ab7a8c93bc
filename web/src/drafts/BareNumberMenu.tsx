import type { Editor, JSONContent } from '@tiptap/core';
import type { DraftFigure } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import type { BareNumber } from './editor/bare-numbers.ts';
import type { ChipWords } from './editor/chip-words.ts';
import { offersFor } from './editor/offers.ts';
import { placeBelow } from './place-below.ts';

interface BareNumberMenuProps {
	readonly editor: Editor;
	readonly bare: BareNumber;
	readonly words: ChipWords;
	close(): void;
}

/** One press makes a figure of a typed number, or a name that counts nothing. */
export function BareNumberMenu({ editor, bare, words: chips, close }: BareNumberMenuProps) {
	const { strings } = useLanguage();
	const words = strings.drafts;
	const writing = useWriting();
	const menu = useRef<HTMLDivElement>(null);
	const block = editor.state.doc.resolve(bare.from);
	const start = block.start();
	const offers = offersFor(block.parent, { from: bare.from - start, until: bare.until - start }, chips.figures());
	const name = block.parent.textBetween(offers.from, offers.until);
	useEffect(() => {
		menu.current?.querySelector('button')?.focus();
		const outside = ({ target }: PointerEvent) => {
			if (target instanceof Node && !menu.current?.contains(target)) {
				close();
			}
		};
		document.addEventListener('pointerdown', outside);
		return () => document.removeEventListener('pointerdown', outside);
	}, [close]);

	function put(from: number, to: number, content: JSONContent | null): void {
		const chain = editor.chain().focus();
		(content === null ? chain.deleteRange({ from, to }) : chain.insertContentAt({ from, to }, content)).run();
		close();
	}

	function putFigure(figure: DraftFigure): void {
		// 9次 becomes the figure and its 次, unless the figure says the measure word itself.
		const says = offers.measure !== '' && figure.said.endsWith(offers.measure);
		const keeps = !says && offers.measure !== '' && bare.text.endsWith(offers.measure) ? offers.measure.length : 0;
		put(bare.from, bare.until - keeps, { type: 'figure', attrs: { id: figure.id, exact: false } });
	}

	const asName = () => put(start + offers.from, start + offers.until, { type: 'name', attrs: { text: name } });
	const nameButton = (
		<Button type="text" block className="bare-choice" onClick={asName}>
			<span>{offers.not === undefined ? words.asName : `“${name}”${words.notFigures[offers.not]}`}</span>
		</Button>
	);
	return (
		<div
			ref={menu}
			className="bare-menu"
			role="dialog"
			aria-label={words.bare}
			style={placeBelow(editor, bare.from)}
			onKeyDown={(event) => {
				if (event.key === 'Escape') {
					event.preventDefault();
					close();
					editor.commands.focus();
				}
			}}
		>
			<p className="bare-help">{bare.kind === 'numbering' ? words.numberingHelp : words.bareHelp}</p>
			{bare.kind === 'numbering' && (
				<Button type="text" block className="bare-choice" onClick={() => put(bare.from, bare.until, null)}>
					<span>{words.dropNumbering}</span>
				</Button>
			)}
			{offers.not !== undefined && nameButton}
			{bare.kind === 'quantity' && (
				<>
					<p className="bare-title">{offers.figures.length === 0 ? words.noneFitting : words.fitting}</p>
					{offers.figures.map((figure) => (
						<Button key={figure.id} type="text" block className="bare-choice" onClick={() => putFigure(figure)}>
							<span>{figure.label.zh}</span>
							<span className="quiet">{figure.value === null ? '' : writing.quantity(figure.value, figure)}</span>
						</Button>
					))}
					<Button
						type="text"
						block
						className="bare-choice"
						onClick={() => editor.chain().focus().insertContentAt({ from: bare.from, to: bare.until }, '/').run() && close()}
					>
						<span>{words.lookUp}</span>
					</Button>
				</>
			)}
			{offers.not === undefined && nameButton}
		</div>
	);
}
