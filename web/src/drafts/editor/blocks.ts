/** The blocks of a report's text, by the names of `RichText`. Their contents may be empty: two who delete at once must not make a block invalid, for Yjs then drops it whole. */
import { mergeAttributes, Node, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Strings } from '../../strings/zh.ts';
import type { ChipWords } from './chip-words.ts';

const LEVELS = [1, 2, 3, 4] as const;

export const DocumentNode = Node.create({ name: 'doc', topNode: true, content: 'block+' });

export const TextNode = Node.create({ name: 'text', group: 'inline' });

export const ParagraphNode = Node.create({
	name: 'paragraph',
	priority: 1000,
	group: 'block',
	content: 'inline*',
	parseHTML: () => [{ tag: 'p' }],
	renderHTML: () => ['p', 0],
	addKeyboardShortcuts() {
		return { 'Mod-Alt-0': () => this.editor.commands.setNode(this.name) };
	},
});

export const HeadingNode = Node.create({
	name: 'heading',
	group: 'block',
	content: 'inline*',
	defining: true,
	addAttributes: () => ({ level: { default: 1, rendered: false } }),
	parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(Math.max(level - 1, 1), 4) } })),
	renderHTML: ({ node }) => {
		const level = Number(node.attrs['level']);
		// The title of the page is the only h1.
		return [`h${Math.min(level + 1, 6)}`, { class: `report-level-${level}` }, 0];
	},
	addKeyboardShortcuts() {
		return Object.fromEntries(LEVELS.map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.toggleNode(this.name, 'paragraph', { level })]));
	},
	addInputRules() {
		return [textblockTypeInputRule({ find: /^(#{1,4})\s$/, type: this.type, getAttributes: (match) => ({ level: match[1]?.length ?? 1 }) })];
	},
});

export const BulletListNode = Node.create({
	name: 'bulletList',
	group: 'block list',
	content: 'listItem*',
	parseHTML: () => [{ tag: 'ul' }, { tag: 'ol' }],
	renderHTML: () => ['ul', { class: 'report-points' }, 0],
	addKeyboardShortcuts() {
		return { 'Mod-Shift-8': () => this.editor.commands.toggleList(this.name, 'listItem') };
	},
	addInputRules() {
		return [wrappingInputRule({ find: /^\s*[-+*]\s$/, type: this.type })];
	},
});

export const ListItemNode = Node.create({
	name: 'listItem',
	content: 'paragraph*',
	defining: true,
	parseHTML: () => [{ tag: 'li' }],
	renderHTML: () => ['li', 0],
	addKeyboardShortcuts() {
		return { Enter: () => this.editor.commands.splitListItem(this.name), 'Shift-Tab': () => this.editor.commands.liftListItem(this.name) };
	},
});

export interface PassageWords {
	readonly strings: Strings['drafts'];
	readonly words: ChipWords;
	fieldLabel(id: string, figure: string): string;
}

/** What stands between two fences, with a quiet line above that says what it does. */
export function passageNode({ strings, words: chips, fieldLabel }: PassageWords): Node {
	const figureLabel = (id: string) => chips.figure(id)?.label.zh ?? id;
	const labelOf = ({ kind, figure, order, closes }: Readonly<Record<string, string | null>>) => {
		const words = strings.passages;
		switch (kind) {
			case 'each':
				return words.each(figureLabel(figure ?? ''), order === null || order === undefined ? undefined : fieldLabel(order, figure ?? ''));
			case 'none':
				return words.none(figureLabel(figure ?? ''));
			case 'some':
				return words.some(figureLabel(figure ?? ''));
			case 'points':
				return words.points(chips.known()?.closing[closes ?? ''] ?? '');
			default:
				return words.title;
		}
	};
	return Node.create({
		name: 'passage',
		group: 'block',
		content: 'block*',
		defining: true,
		isolating: true,
		addAttributes: () =>
			Object.fromEntries(
				['kind', 'figure', 'order', 'closes'].map((name) => [
					name,
					{
						default: name === 'kind' ? 'points' : null,
						parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
						renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === null ? {} : { [`data-${name}`]: attributes[name] }),
					},
				]),
			),
		parseHTML: () => [{ tag: 'section[data-kind]' }],
		renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes, { class: `passage passage-${HTMLAttributes['data-kind']}` }), 0],
		addNodeView:
			() =>
			({ node }) => {
				const dom = document.createElement('section');
				const label = document.createElement('span');
				const contentDOM = document.createElement('div');
				dom.className = `passage passage-${node.attrs['kind']}`;
				label.className = 'passage-label';
				label.contentEditable = 'false';
				const draw = () => {
					label.textContent = labelOf(node.attrs);
				};
				draw();
				dom.append(label, contentDOM);
				return { dom, contentDOM, destroy: chips.listen(draw), ignoreMutation: ({ target }) => target === label || label.contains(target) };
			},
		addProseMirrorPlugins: () => [fillEmpty()],
	});
}

/** A passage or point that was emptied can be written in again; a list without points goes. Only after one's own changes, or all would mend at once. */
function fillEmpty(): Plugin {
	return new Plugin({
		appendTransaction(transactions, _, state) {
			if (!transactions.some((each) => each.docChanged && each.getMeta(ySyncPluginKey) === undefined)) {
				return null;
			}
			const mending = state.tr;
			state.doc.descendants((node, position) => {
				if (node.childCount > 0 || node.isTextblock || node.isLeaf) {
					return !node.isTextblock;
				}
				const at = mending.mapping.map(position);
				if (node.type.name === 'bulletList') {
					mending.delete(at, at + node.nodeSize);
				} else {
					mending.insert(at + 1, state.schema.nodes['paragraph']?.create() ?? []);
				}
				return false;
			});
			return mending.docChanged ? mending : null;
		},
	});
}
