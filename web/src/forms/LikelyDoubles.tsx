import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fieldKind, type RecordAnswer } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { FieldValue } from '../fields/FieldValue.tsx';
import { recordDay, recordTitle, stateLabel } from '../records/describe-record.ts';
import { findDoubles } from '../records/record-requests.ts';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { type FormScope, isSame } from './read-form.ts';
import type { RecordFormState } from './useRecordForm.ts';

const PAUSE_MS = 500;

/** While it is filled in: records alike in the register's keys, to look at side by side. Pointed out, never refused. */
export function LikelyDoubles({ scope, form, leave }: { readonly scope: FormScope; readonly form: RecordFormState; leave(): void }) {
	const { strings, say, language } = useLanguage();
	const words = strings.forms;
	const { register } = scope;
	const names = useNames();
	const [looking, setLooking] = useState<RecordAnswer | undefined>();
	const [passed, setPassed] = useState<readonly string[]>([]);
	const keys = Object.fromEntries(register.keys.map((id) => [id, form.read.known[id] ?? null]));
	const asked = useSettled(JSON.stringify(keys));
	const whole = register.keys.every((id) => keys[id] !== null || !form.read.required.has(id)) && register.keys.some((id) => keys[id] !== null);
	const found = useQuery({
		queryKey: ['doubles', register.id, asked, form.base?.id],
		queryFn: ({ signal }) =>
			findDoubles(register.id, { values: JSON.parse(asked) as Record<string, unknown>, ...(form.base === undefined ? {} : { id: form.base.id }) }, signal),
		enabled: whole && asked === JSON.stringify(keys),
	});
	const doubles = (whole && found.data?.doubles ? found.data.doubles : []).filter(({ id }) => !passed.includes(id));
	return (
		<div role="status" className="form-doubles-place">
			{doubles.length > 0 && (
				<section className="form-doubles" aria-label={words.doubles(doubles.length)}>
					<p>
						<b>{words.doubles(doubles.length)}</b> {words.doublesHelp}
					</p>
					<ul>
						{doubles.map((record) => {
							const unit = names.unit(record.unit);
							const described = { register, record, language, names };
							const beside = [
								recordDay(described),
								unit === undefined ? record.unit : say(unit),
								stateLabel(register, record.state, strings, say),
								record.number,
							];
							return (
								<li key={record.id}>
									<span>
										{recordTitle(described)} <span className="quiet">{beside.filter((part) => part !== null && part !== undefined).join(' · ')}</span>
									</span>
									<Button size="small" onClick={() => setLooking(record)}>
										{words.look}
									</Button>
									<Button size="small" type="text" onClick={() => setPassed([...passed, record.id])}>
										{words.notSame}
									</Button>
								</li>
							);
						})}
					</ul>
				</section>
			)}
			{looking && (
				<Dialog title={words.look} width={860} close={() => setLooking(undefined)}>
					<SideBySide scope={scope} form={form} other={looking} />
					<p className="form-buttons">
						<Link to="/records/$register/$id" params={{ register: register.id, id: looking.id }} onClick={leave} className="form-link-button">
							{words.openInstead}
						</Link>
						<Button
							onClick={() => {
								setPassed([...passed, looking.id]);
								setLooking(undefined);
							}}
						>
							{words.notSame}
						</Button>
					</p>
				</Dialog>
			)}
		</div>
	);
}

function SideBySide({ scope, form, other }: { readonly scope: FormScope; readonly form: RecordFormState; readonly other: RecordAnswer }) {
	const { strings, say, language } = useLanguage();
	const words = strings.forms;
	const { register } = scope;
	const names = useNames(other.names);
	const fields = Object.entries(register.fields).filter(([id]) => (form.read.known[id] ?? other.values[id] ?? null) !== null);
	return (
		<table className="side-by-side">
			<thead>
				<tr>
					<th scope="col">{strings.record.fields}</th>
					<th scope="col">{words.this}</th>
					<th scope="col">{recordTitle({ register, record: other, language, names })}</th>
				</tr>
			</thead>
			<tbody>
				{fields.map(([id, field]) => {
					const same = isSame(form.read.known[id], other.values[id]);
					const mine = form.read.known[id];
					return (
						<tr key={id} className={same ? 'is-same' : undefined}>
							<th scope="row">{say(field.label)}</th>
							<td>
								{field.kind === 'attachments' && Array.isArray(mine) ? (
									fieldKind(field).show(field, mine as never, language, names)
								) : (
									<FieldValue field={field} value={mine} masked={false} names={names} record={other} />
								)}
							</td>
							<td>
								<FieldValue field={field} value={other.values[id]} masked={other.masked?.includes(id) ?? false} names={names} record={other} />
								{same && <span className="unseen">{words.same}</span>}
							</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

/** What has not changed for a moment. */
function useSettled(value: string): string {
	const [settled, setSettled] = useState(value);
	useEffect(() => {
		const later = setTimeout(() => setSettled(value), PAUSE_MS);
		return () => clearTimeout(later);
	}, [value]);
	return settled;
}
