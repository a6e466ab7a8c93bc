/** What a record is called when nobody gave it a name: the part of the sentence that tells of it, without day, place and lead-in. */
import type { FieldDefinition } from '../register.ts';
import type { Span } from './note.ts';
import type { Asking } from './propose.ts';
import { isWithin } from './read-note.ts';
import { placesOf, registerWords } from './said-words.ts';

const LEAD_IN =
	/^(?:我们?|社区|网格员?|我和.{1,8}?|街道|单位)?(?:又|还|也|一起|共同|联合)?(?:(?:巡查|走访|检查|排查|巡逻)(?:中|时)?发现了?|组织了?|开展了?|举办了?|举行了?|召开了?|开了|进行了?|做了?|搞了?|发现了?|查到|看到|参加了?|参与了?|协助了?|接到|有一?处|有|就)+(?:一次|一场|一个|一期|一处|有人|有)?/;
const AT_SOME_PLACE = /^(?:在|到).{2,12}?(?=组织|开展|举办|举行|召开|进行|发放|挂|宣传|做)/;
const EDGES = /^[的了，、：:\s和与]+|[的了，、：:\s]+$/g;
const WHERE = /(?:在|到|去|来到|前往|深入|走进|于|(?<![A-Za-z])(?:in|at|to|from)\s+(?:the\s+)?)$/i;
const ENGLISH_LEAD_IN = /^(?:(?:we|i)\s+)?(?:(?:have\s+)?(?:held|organi[sz]ed|carried out|did|had|gave|found|saw|ran)\s+)?(?:an?\s+|the\s+)?/i;
const MOST = 40;

export function sayTitle(asking: Asking, field: FieldDefinition): { words: string; span: Span } | undefined {
	const { reading, share } = asking;
	const label = field.label.zh;
	const [person] = reading.people;
	if (/姓名$/.test(label)) return person === undefined ? undefined : { words: person.name, span: { start: person.start, end: person.end } };
	if (/地点|地段|位置|路段/.test(label)) {
		const place = reading.places.find((one) => isWithin(one, share.open)) ?? reading.units[0];
		return place === undefined ? undefined : { words: reading.text.slice(place.start, place.end), span: { start: place.start, end: place.end } };
	}
	const clause = tellingClause(asking);
	return clause === undefined ? undefined : { words: withoutSurroundings(asking, clause), span: clause };
}

/** The clause in which most of what points at the register stands. */
function tellingClause({ register, reading, context, share, hits }: Asking): Span | undefined {
	const words = registerWords(register, context.words);
	const required = [...hits].filter(([id]) => register.fields[id]?.required === true).flatMap(([, found]) => found);
	const others = [...hits.values()].flat().filter((hit) => !required.includes(hit));
	const weight = (clause: Span) => {
		const said = reading.text.slice(clause.start, clause.end);
		const own = words.flatMap((word) => placesOf(said, word)).length * 3;
		return own + required.filter((hit) => isWithin(hit, [clause])).length * 3 + others.filter((hit) => isWithin(hit, [clause])).length;
	};
	const candidates = reading.clauses.filter((clause) => isWithin(clause, share.own.length > 0 ? share.own : share.open));
	return candidates.reduce<Span | undefined>((best, clause) => (best === undefined || weight(clause) > weight(best) ? clause : best), undefined);
}

function withoutSurroundings({ reading }: Asking, { start, end }: Span): string {
	const { text, days, units, places } = reading;
	let words = '';
	for (let at = start; at < end; at += 1) {
		const where = [...units, ...places].filter((one) => WHERE.test(text.slice(0, one.start)));
		const surrounding = [...days, ...where].find((one) => one.start === at && one.end <= end);
		if (surrounding === undefined) {
			words += text[at];
		} else {
			words = words.replace(WHERE, '');
			at = surrounding.end - 1;
		}
	}
	const short = words.replace(EDGES, '').replace(AT_SOME_PLACE, '').replace(LEAD_IN, '').replace(ENGLISH_LEAD_IN, '').replace(EDGES, '');
	const said = short.length > 1 ? short : text.slice(start, end).replace(EDGES, '');
	return [...said].slice(0, MOST).join('');
}
