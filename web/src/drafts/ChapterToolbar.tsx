import { CommentOutlined, EditOutlined, NumberOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { Button } from 'antd';
import { useMemo, useRef } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { useKeys } from '../keys/useKeys.ts';
import { useStrings } from '../strings/language.tsx';
import { colourOf } from './editor/marks.ts';
import type { RemarkKind } from './remark-place.ts';
import type { ChapterLine } from './sync/chapter-sync.ts';
import { useEditorChanges } from './useEditorChanges.ts';

interface ChapterToolbarProps {
	readonly editor: Editor;
	readonly mayWrite: boolean;
	readonly line: ChapterLine;
	remark(kind: RemarkKind): void;
	/** What to do with the number at the cursor. */
	openBare(): void;
}

type BlockKind = 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'heading4' | 'point';

/** What can be done at the cursor, and who else is here. */
export function ChapterToolbar({ editor, mayWrite, line, remark, openBare }: ChapterToolbarProps) {
	const words = useStrings().drafts;
	useEditorChanges(editor);
	const { selection } = editor.state;
	const kinds = Object.entries(words.blocks).map(([value, label]) => ({ value, label }));
	// The keys stay the same while what they do is made anew with each drawing.
	const acts = useRef({ openBare, remark });
	acts.current = { openBare, remark };
	const bindings = useMemo(
		() => [
			{ keys: '/', does: words.keys.slash },
			{ keys: 'Alt+Enter', does: words.keys.bare, run: () => acts.current.openBare() },
			{ keys: 'Alt+M', does: words.keys.comment, run: () => acts.current.remark('comment') },
			{ keys: 'Alt+S', does: words.keys.suggest, run: () => acts.current.remark('suggest') },
			{ keys: 'Mod+Z', does: words.keys.undo },
			{ keys: 'Mod+Y', does: words.keys.redo },
			{ keys: 'Mod+Alt+1', does: words.keys.heading },
			{ keys: 'Mod+Alt+0', does: words.keys.paragraph },
			{ keys: 'Mod+Shift+8', does: words.keys.point },
			{ keys: 'A', does: words.keys.accept },
			{ keys: 'D', does: words.keys.decline },
		],
		[words],
	);
	useKeys(words.keysTitle, bindings);
	return (
		<div className="chapter-tools" role="toolbar" aria-label={words.tools}>
			{mayWrite && (
				<>
					<ChoiceBox label={words.block} value={kindAt(editor)} options={kinds} choose={(kind) => setKind(editor, kind as BlockKind)} />
					<Button
						type="text"
						icon={<UndoOutlined aria-hidden />}
						aria-label={words.undo}
						title={words.undo}
						onClick={() => editor.chain().focus().undo().run()}
					/>
					<Button
						type="text"
						icon={<RedoOutlined aria-hidden />}
						aria-label={words.redo}
						title={words.redo}
						onClick={() => editor.chain().focus().redo().run()}
					/>
					<Button type="text" icon={<NumberOutlined aria-hidden />} onClick={() => editor.chain().focus().insertContent('/').run()}>
						{words.insert}
					</Button>
				</>
			)}
			<Button type="text" icon={<CommentOutlined aria-hidden />} disabled={selection.empty} onClick={() => remark('comment')}>
				{words.comment}
			</Button>
			<Button type="text" icon={<EditOutlined aria-hidden />} disabled={selection.empty} onClick={() => remark('suggest')}>
				{words.suggest}
			</Button>
			<div className="chapter-here">
				{line.people.length > 0 && (
					<ul className="chapter-people" aria-label={words.here}>
						{eachOnce(line.people).map(({ client, name }) => (
							<li key={client} className={`caret-${colourOf(client)}`} title={name}>
								{name}
							</li>
						))}
					</ul>
				)}
				<span role="status" className="chapter-saved quiet">
					{line.state === 'up' && mayWrite ? (line.waiting > 0 ? words.sending : words.saved) : ''}
				</span>
			</div>
		</div>
	);
}

/** Whoever writes in several windows stands here once. */
function eachOnce(people: ChapterLine['people']): ChapterLine['people'] {
	return people.filter(({ name }, at) => people.findIndex((other) => other.name === name) === at);
}

function kindAt(editor: Editor): BlockKind {
	if (editor.isActive('bulletList')) {
		return 'point';
	}
	const level = ([1, 2, 3, 4] as const).find((each) => editor.isActive('heading', { level: each }));
	return level === undefined ? 'paragraph' : `heading${level}`;
}

function setKind(editor: Editor, kind: BlockKind): void {
	const chain = editor.chain().focus();
	if (kind === 'point') {
		chain.setNode('paragraph').toggleList('bulletList', 'listItem').run();
		return;
	}
	if (editor.isActive('bulletList')) {
		editor.chain().focus().liftListItem('listItem').run();
	}
	editor
		.chain()
		.focus()
		.setNode(kind === 'paragraph' ? 'paragraph' : 'heading', kind === 'paragraph' ? {} : { level: Number(kind.slice(-1)) })
		.run();
}
