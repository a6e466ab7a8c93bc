/** Proves editions: their bytes against their hash, the hash against the act in the chain, the records behind each figure against their digest. */
import { type Text, text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { canonicalJson } from '../records/audit.ts';
import type { Verified } from '../records/verify.ts';
import { isSameScope, WHOLE_REPORT } from '../reports/report-scope.ts';
import { composeContent, contentHash, contentText, type EditionContent, type EvidenceRows, evidenceDigest, type HeldEvidence, heldBook } from './content.ts';
import { EVIDENCE_OWNERS, type KeptEvidence } from './moved-sql.ts';
import { type KeptEdition, readEdition } from './read-editions.ts';

/** Every edition of the office. */
export function verifyEditions(book: Book): Promise<Verified> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query<{ id: string }>('SELECT id FROM book.edition WHERE office_id = $1 ORDER BY id', [book.office_id]);
		const faults: string[] = [];
		for (const { id } of rows) {
			faults.push(...(await faultsOfKept(client, book, id)).map(({ en }) => `${id}: ${en}`));
		}
		return { what: 'editions', count: rows.length, faults };
	});
}

/** What does not fit; nothing when the edition is as it was made. */
export async function editionFaults(client: pg.PoolClient, book: Book, { summary, text: bytes, content, steps }: KeptEdition): Promise<Text[]> {
	const faults: Text[] = [];
	if (contentHash(book.digest, bytes) !== summary.hash) {
		faults.push(text('内容与哈希不符', 'the content does not fit its hash'));
	}
	const made = steps.find(({ action }) => action === 'edition.make');
	if (made?.details.hash !== summary.hash) {
		faults.push(text('哈希与操作链中的定稿操作不符', 'the hash does not fit the act in the chain'));
	}
	const isOther = content.period !== summary.period || content.report.id !== summary.report || content.known_at !== summary.known_at;
	if (isOther || content.number !== summary.number || !isSameScope(content.part?.scope ?? WHOLE_REPORT, summary.scope)) {
		faults.push(text('报告、统计期、范围、稿次或时点与内容不符', 'report, period, scope, number or moment differ from the content'));
	}
	for (const { action, account, details } of steps) {
		if (details.hash !== summary.hash) {
			faults.push(text(`${account} 的${WORDS[action].zh}是对另一内容所做`, `${account} ${WORDS[action].en} other content`));
		}
	}
	const figures = content.figures.map(({ definition, evidence }) => ({ key: definition.id, label: definition.label, evidence }));
	return [...faults, ...(await evidenceFaults(client, book, { table: 'edition_evidence', id: summary.id }, figures))];
}

const WORDS = {
	'edition.make': text('定稿', 'finished'),
	'edition.confirm': text('确认', 'confirmed'),
	'edition.return': text('退回', 'returned'),
	'edition.sign': text('签发', 'signed'),
};

/** An edition whose content cannot even be read has lost more than a digest. */
async function faultsOfKept(client: pg.PoolClient, book: Book, id: string): Promise<Text[]> {
	try {
		return await editionFaults(client, book, await readEdition(client, book, id));
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError) {
			return [text('内容已无法读出', 'the content cannot be read')];
		}
		throw error;
	}
}

export interface VouchedFigure {
	/** Under which its evidence is kept. */
	readonly key: string;
	readonly label: Text;
	readonly evidence: readonly HeldEvidence[];
}

/** Where what is kept of the records behind figures does not fit their digests. */
export async function evidenceFaults(client: pg.PoolClient, book: Book, { table, id }: KeptEvidence, figures: readonly VouchedFigure[]): Promise<Text[]> {
	const { rows } = await client.query<Omit<EvidenceRows, 'register'>>(
		`SELECT figure, part, ids::text[] AS ids, versions FROM book.${table} WHERE office_id = $1 AND ${EVIDENCE_OWNERS[table]} = $2`,
		[book.office_id, id],
	);
	const kept = new Map(rows.map((row) => [`${row.figure} ${row.part}`, row]));
	const faults = figures.flatMap(({ key, label, evidence }) =>
		evidence.flatMap(({ part, digest, count }) => {
			const row = kept.get(`${key} ${part}`);
			kept.delete(`${key} ${part}`);
			const fits = row !== undefined && row.ids.length === count && row.versions.length === count && evidenceDigest(book.digest, row) === digest;
			return fits ? [] : [text(`“${label.zh}”的依据与摘要不符`, `the records behind “${label.en}” (${part}) do not fit their digest`)];
		}),
	);
	return [...faults, ...[...kept.keys()].map((key) => text(`多出的依据 ${key}`, `records are kept behind ${key}, which it does not name`))];
}

/** The edition computed anew from the book as it was known at its moment, by the definitions that it holds. */
export async function recomputeEdition(book: Book, { content, text: bytes }: KeptEdition): Promise<{ text: string; same: boolean; differing: string[] }> {
	const { report, part, period, known_at, number, reason } = content;
	const { content: anew } = await composeContent(heldBook(book, content), { report: report.id, period, known_at, number, reason, part });
	const recomputed = contentText(asHeld(anew, content));
	const differing = content.figures.flatMap((figure) => {
		const other = anew.figures.find(({ definition }) => definition.id === figure.definition.id);
		return canonicalJson(other) === canonicalJson(figure) ? [] : [figure.definition.id];
	});
	return { text: recomputed, same: recomputed === bytes, differing };
}

/** What an edition was not told when it was made, the one that is computed anew does not tell either: the first said neither kinds of period nor names. */
function asHeld({ names, ...anew }: EditionContent, { report, names: held }: EditionContent): EditionContent {
	const { periods, ...defined } = anew.report;
	return {
		...anew,
		report: report.periods === undefined || periods === undefined ? defined : { ...defined, periods },
		...(held === undefined || names === undefined ? {} : { names }),
	};
}
