/** What `/` finds: figures by name, pinyin, initials or synonym; claims in the words of the office's reports or of the text; marks of year, street and day. */
import type { Editor, JSONContent } from '@tiptap/core';
import type { DraftFigure } from '@yibenzhang/engine';
import { searchFigures } from '../figures/search-figures.ts';
import type { Strings } from '../strings/zh.ts';
import type { Chip, ChipWords } from './editor/chip-words.ts';
import { aroundAt } from './editor/chips.ts';

export interface OfferedChip {
	readonly key: string;
	readonly label: string;
	readonly said: string;
	readonly figure?: DraftFigure;
	readonly content: JSONContent;
}

export interface OffersAsked {
	readonly query: string;
	readonly chips: ChipWords;
	readonly words: Strings['drafts'];
	readonly editor: Editor;
}

const MOST = 30;
const PLACES = [
	{ key: 'period', pinyin: 'benqi bq', chip: { type: 'place', attrs: { what: 'period', shift: 0 } } },
	{ key: 'year', pinyin: 'bennian bn', chip: { type: 'place', attrs: { what: 'year', shift: 0 } } },
	{ key: 'next', pinyin: 'xiayinian xyn', chip: { type: 'place', attrs: { what: 'year', shift: 1 } } },
	{ key: 'last', pinyin: 'shangyinian syn', chip: { type: 'place', attrs: { what: 'year', shift: -1 } } },
	{ key: 'closes', pinyin: 'shujujiezhiri sjjzr jiezhi', chip: { type: 'place', attrs: { what: 'closes', shift: 0 } } },
	{ key: 'street', pinyin: 'benjiedao bjd', chip: { type: 'place', attrs: { what: 'street', shift: 0 } } },
	{ key: 'bodies', pinyin: 'shumingjiguan smjg', chip: { type: 'place', attrs: { what: 'bodies', shift: 0 } } },
] as const satisfies readonly { readonly key: keyof Strings['drafts']['placeOf']; readonly pinyin: string; readonly chip: Chip }[];

export function offeredChips({ query, chips, words, editor }: OffersAsked): OfferedChip[] {
	const asked = query.toLowerCase();
	const around = aroundAt(editor.view, editor.state.selection.from);
	const say = (chip: Chip) => chips.say(chip, around).words;
	const places = PLACES.filter(({ key, pinyin }) => `${words.placeOf[key]} ${pinyin}`.includes(asked)).map(
		({ key, chip }): OfferedChip => ({ key, label: words.placeOf[key], said: say(chip), content: chip }),
	);
	const found = byLikeness(searchFigures(chips.figures(), query, saidAs), asked);
	const figures = found.slice(0, MOST).flatMap((figure): OfferedChip[] => {
		const content: Chip = { type: 'figure', attrs: { id: figure.id, exact: false } };
		const claims = claimsAbout(editor, figure);
		return [
			{ key: figure.id, label: figure.label.zh, said: say(content), figure, content },
			...claims.map(
				(claim): OfferedChip => ({ key: `claim ${claim.attrs.holds}`, label: words.claimOf(figure.label.zh), said: say(claim), figure, content: claim }),
			),
		];
	});
	const claims = asked === '' ? [] : found.slice(0, 3).flatMap((figure) => (claimsAbout(editor, figure).length === 0 ? newClaim(figure, words) : []));
	return asked === '' ? [...places, ...figures].slice(0, MOST) : [...figures, ...claims, ...places].slice(0, MOST);
}

/** Of what no report claims anything yet: it says what its figure does until its words are written beside the text. */
function newClaim(figure: DraftFigure, words: Strings['drafts']): OfferedChip[] {
	if (figure.value === null) {
		return [];
	}
	const content: Chip = { type: 'claim', attrs: { id: figure.id, holds: figure.label.zh, fails: `${figure.label.zh}{}` } };
	return [{ key: `new claim ${figure.id}`, label: words.newClaim(figure.label.zh), said: '', figure, content }];
}

function claimsAbout(editor: Editor, { id, claims: stated }: DraftFigure): (Chip & { readonly type: 'claim' })[] {
	const claims = new Map(stated.map(({ holds, fails }) => [`${holds}|${fails}`, { type: 'claim' as const, attrs: { id, holds, fails } }]));
	editor.state.doc.descendants(({ type, attrs }) => {
		if (type.name === 'claim' && attrs['id'] === id) {
			claims.set(`${attrs['holds']}|${attrs['fails']}`, { type: 'claim', attrs: attrs as (Chip & { readonly type: 'claim' })['attrs'] });
		}
	});
	return [...claims.values()];
}

/** Names that begin with what was typed come first, then pinyin and initials that do. */
function byLikeness(figures: readonly DraftFigure[], asked: string): DraftFigure[] {
	const rank = ({ label, pinyin, name, said_as }: DraftFigure) => {
		if (asked === '') {
			return 0;
		}
		if (label.zh.startsWith(asked) || name.startsWith(asked)) {
			return 0;
		}
		if (label.zh.includes(asked)) {
			return 1;
		}
		return [...pinyin.split(' '), ...said_as.split(' ')].some((part) => part.startsWith(asked)) ? 2 : 3;
	};
	return [...figures].sort((a, b) => rank(a) - rank(b));
}

function saidAs(_section: string, { said_as }: DraftFigure): string {
	return said_as;
}
