/** What unit, account and reference have alike: a cell holds an id, or what people call it. */
import type { StoredValue } from '../record.ts';
import { type Text, text } from '../text.ts';
import type { Parsed } from './kind.ts';

/** An id stands for itself, also in brackets behind a name; a name for the one that may stand here and goes by it, never for one of several. */
export function calledBy<Value extends StoredValue>(
	cell: string | number | boolean,
	parse: (id: string) => Parsed<Value>,
	called: (written: string) => readonly string[] | undefined,
	kind: Text,
): Parsed<Value> {
	const written = String(cell).normalize('NFKC').trim();
	const asId = parse(String(cell).trim());
	const behind = parse(/\(([^()]+)\)$/.exec(written)?.[1] ?? '');
	const ids = called(written) ?? [];
	const found = ids.map(parse).filter((one) => 'value' in one);
	if (found.length > 1) {
		return { problem: text(`“${written}”有 ${found.length} 个，请写明是哪一个`, `there is more than one ${kind.en} called “${written}”: say which`) };
	}
	const [only] = found;
	if (only !== undefined || 'value' in asId) return only ?? asId;
	if ('value' in behind) return behind;
	const [unfit] = ids.map(parse);
	if (unfit !== undefined) return unfit;
	return { problem: text(`没有叫“${written.slice(0, 40)}”的${kind.zh}`, `there is no ${kind.en} called “${written.slice(0, 40)}”`) };
}
