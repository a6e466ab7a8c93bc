import type { RecordAnswer, RegistersAnswer } from '@yibenzhang/engine';
import { useEffect, useState } from 'react';
import { ApiError } from '../api.ts';
import { getRecord } from '../records/record-requests.ts';
import { usePhoneLanguage } from '../strings/language.tsx';
import type { Entry } from './outbox.ts';
import { useSayValue } from './useSayValue.ts';

interface EntryConflictProps {
	readonly entry: Entry;
	readonly registers: RegistersAnswer;
	/** Sends what was typed on top of what stands there now. */
	onSend(requests: Entry['requests']): void;
}

/** Somebody was faster: what was typed beside what stands there now, for a person to decide. */
export function EntryConflict({ entry, registers, onSend }: EntryConflictProps) {
	const { strings, say } = usePhoneLanguage();
	const words = strings.offline;
	const sayValue = useSayValue(registers);
	const { records, fault } = useRecordsNow(entry);
	if (fault !== undefined) {
		return <p role="alert">{fault instanceof ApiError ? say(fault.text) : strings.errors.page}</p>;
	}
	const stale = entry.requests.flatMap((request) => {
		const now = records.find(({ id }) => id === request.id);
		const register = registers.registers.find(({ id }) => id === request.register);
		return now === undefined || register === undefined || now.version === request.version ? [] : [{ request, now, register }];
	});
	if (stale.length === 0) {
		return null;
	}
	const by = entry.refusal?.current?.made_by ?? '';
	return (
		<div className="entry-conflict">
			<p>{words.changedBy(registers.accounts[by] ?? by)}</p>
			{stale.map(({ request, now, register }) => (
				<table key={now.id}>
					<caption>{say(register.label)}</caption>
					<thead>
						<tr>
							<th scope="col">{words.field}</th>
							<th scope="col">{words.typed}</th>
							<th scope="col">{words.now}</th>
						</tr>
					</thead>
					<tbody>
						{Object.entries(request.values ?? {}).map(([id, value]) => {
							const field = register.fields[id];
							return field === undefined ? null : (
								<tr key={id}>
									<th scope="row">{say(field.label)}</th>
									<td>{sayValue(field, value, now.names)}</td>
									<td>{sayValue(field, now.values[id], now.names)}</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			))}
			<button
				type="button"
				className="entry-button"
				onClick={() =>
					onSend(
						entry.requests.map((request) => {
							const now = stale.find(({ request: about }) => about === request)?.now;
							return now === undefined ? request : { ...request, version: now.version };
						}),
					)
				}
			>
				{words.sendOverIt}
			</button>
		</div>
	);
}

function useRecordsNow(entry: Entry): { records: readonly RecordAnswer[]; fault: unknown } {
	const [found, setFound] = useState<{ records: readonly RecordAnswer[]; fault: unknown }>({ records: [], fault: undefined });
	useEffect(() => {
		const leaving = new AbortController();
		Promise.all(entry.requests.flatMap(({ register, id }) => (id === undefined ? [] : [getRecord(register, id, leaving.signal)]))).then(
			(records) => setFound({ records, fault: undefined }),
			(fault) => leaving.signal.aborted || setFound({ records: [], fault }),
		);
		return () => leaving.abort();
	}, [entry]);
	return found;
}
