/** Chips in the text: leaves that the editor draws with the words they say now, and that leave by the clipboard in the report's notation. */
import { type NodeConfig, Node as TiptapNode } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { reportTextOf, richTextOf } from '@yibenzhang/report';
import type { Around, Chip, ChipWords } from './chip-words.ts';

const ATTRIBUTES: Readonly<Record<Chip['type'], Readonly<Record<string, unknown>>>> = {
	figure: { id: '', exact: false },
	claim: { id: '', holds: '', fails: '' },
	name: { text: '' },
	field: { field: '', words: '{}' },
	place: { what: 'year', shift: 0 },
};

const CHIP_TYPES = Object.keys(ATTRIBUTES) as readonly Chip['type'][];

/** The chip that a node of the document is; undefined for any other. */
export function chipOf({ type: { name }, attrs }: Node): Chip | undefined {
	return name in ATTRIBUTES ? ({ type: name, attrs } as Chip) : undefined;
}

/** `[[talks]]`. */
export function notationOf(chip: Chip): string {
	return reportTextOf({ content: [{ type: 'paragraph', content: [chip] }] });
}

export function chipNodes(words: ChipWords): TiptapNode[] {
	return CHIP_TYPES.map((name) => TiptapNode.create(chipNode(name, words)));
}

function chipNode(name: Chip['type'], words: ChipWords): NodeConfig {
	return {
		name,
		group: 'inline',
		inline: true,
		atom: true,
		selectable: true,
		draggable: false,
		addAttributes: () => Object.fromEntries(Object.entries(ATTRIBUTES[name]).map(([key, value]) => [key, { default: value, rendered: false }])),
		parseHTML: () => [{ tag: `span[data-chip="${name}"]`, getAttrs: (element) => attributesOf(element.getAttribute('data-report') ?? '') ?? false }],
		renderHTML({ node }) {
			const chip = chipOf(node) as Chip;
			return ['span', { 'data-chip': name, 'data-report': notationOf(chip) }, words.say(chip, { group: 'report', each: undefined }).words];
		},
		addNodeView:
			() =>
			({ node, view, getPos }) =>
				chipView({ node, view, getPos, words }),
	};
}

function attributesOf(notation: string): Chip['attrs'] | undefined {
	const [block] = richTextOf(notation).content;
	const inline = block?.type === 'paragraph' ? block.content?.[0] : undefined;
	return inline === undefined || inline.type === 'text' ? undefined : inline.attrs;
}

interface ChipViewOf {
	readonly node: Node;
	readonly view: EditorView;
	readonly words: ChipWords;
	getPos(): number | undefined;
}

function chipView({ node, view, getPos, words }: ChipViewOf): NodeView {
	let shown = node;
	const dom = document.createElement('span');
	const draw = () => {
		const chip = chipOf(shown) as Chip;
		const said = words.say(chip, aroundAt(view, getPos()));
		dom.className = `chip chip-${chip.type}${said.as === 'fine' ? '' : ` chip-${said.as}`}`;
		dom.dataset['chip'] = chip.type;
		if (dom.textContent !== said.words) {
			dom.textContent = said.words;
		}
		dom.title = said.label;
	};
	draw();
	const end = words.listen(draw);
	return {
		dom,
		update(next) {
			if (next.type !== shown.type) {
				return false;
			}
			shown = next;
			draw();
			return true;
		},
		ignoreMutation: () => true,
		destroy: end,
	};
}

/** The points and the repeated passage in which a place stands. */
export function aroundAt(view: EditorView, position: number | undefined): Around {
	let [group, each]: [string, string | undefined] = ['report', undefined];
	// While the first document is being drawn the view has no state to look in.
	if (position === undefined || view.state === undefined || position > view.state.doc.content.size) {
		return { group, each };
	}
	const place = view.state.doc.resolve(position);
	for (let depth = 1; depth <= place.depth; depth += 1) {
		const { closes, kind, figure } = place.node(depth).attrs;
		group = typeof closes === 'string' ? closes : group;
		each = kind === 'each' ? figure : each;
	}
	return { group, each };
}
