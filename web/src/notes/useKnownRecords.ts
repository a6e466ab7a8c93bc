import type { KnownRecord, Register } from '@yibenzhang/engine';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TakenAlong } from '../offline/taken-along.ts';
import { findByName } from './note-requests.ts';

const PAUSE_MS = 500;
const NOTHING: readonly KnownRecord[] = [];

interface Asked {
	/** Names that were said. */
	readonly people: readonly string[];
	/** Those that the sentence points at already: nobody's name is looked up anywhere else. */
	readonly registers: readonly Register[];
	/** All that this reader may read. */
	readonly readable: readonly Register[];
	/** Those that are on this device already. */
	readonly taken: TakenAlong | undefined;
}

/** The records that the names in a sentence may mean, asked for once per name and register, after a pause in typing. */
export function useKnownRecords({ people, registers, readable, taken }: Asked): { known: readonly KnownRecord[]; remember(record: KnownRecord): void } {
	const [found, setFound] = useState<readonly KnownRecord[]>(NOTHING);
	const along = useMemo(
		() =>
			(taken?.registers ?? []).flatMap(({ records }) =>
				records.map(({ register, id, name, spelt }) => ({ register, id, name, ...(spelt === undefined ? {} : { spelt }) })),
			),
		[taken],
	);
	const known = useMemo(() => added(along, found), [along, found]);
	const asked = useRef(new Set<string>());
	const wanted = registers.flatMap(({ fields }) =>
		Object.values(fields).flatMap(({ kind, register, retired, shown }) => {
			const target = kind === 'reference' && !retired && shown === undefined ? readable.find(({ id }) => id === register) : undefined;
			return target === undefined || !target.search.includes(target.title)
				? []
				: people.filter((name) => !along.some((one) => one.register === target.id && one.name === name)).map((name) => ({ target, name }));
		}),
	);
	const fresh = wanted.filter(({ target, name }) => !asked.current.has(`${target.id} ${name}`));
	const key = fresh.map(({ target, name }) => `${target.id} ${name}`).join();

	useEffect(() => {
		if (key === '') {
			return;
		}
		const waiting = setTimeout(() => {
			for (const { target, name } of fresh) {
				asked.current.add(`${target.id} ${name}`);
				findByName(target, name).then(
					(records) => setFound((before) => added(before, records)),
					// Without a line nobody is found; asked again when the sentence changes.
					() => asked.current.delete(`${target.id} ${name}`),
				);
			}
		}, PAUSE_MS);
		return () => clearTimeout(waiting);
	}, [key]);

	return { known, remember: (record) => setFound((before) => added(before, [record])) };
}

function added(before: readonly KnownRecord[], found: readonly KnownRecord[]): readonly KnownRecord[] {
	const known = new Set(before.map(({ id }) => id));
	return [...before, ...found.filter(({ id }) => !known.has(id))];
}
