import { useQuery } from '@tanstack/react-query';
import type { RecordAnswer } from '@yibenzhang/engine';
import { Button } from 'antd';
import { FieldValue } from '../fields/FieldValue.tsx';
import { getRecord } from '../records/record-requests.ts';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { type FormScope, isSame } from './read-form.ts';
import type { RecordFormState } from './useRecordForm.ts';

interface StaleNoticeProps {
	readonly scope: FormScope;
	readonly form: RecordFormState;
	readonly base: RecordAnswer;
	readonly by: string;
	take(newest: RecordAnswer): void;
}

/** Somebody else changed the record meanwhile: what it is now, beside what was filled in here. Nothing typed is lost; a person decides. */
export function StaleNotice({ scope, form, base, by, take }: StaleNoticeProps) {
	const { strings, say } = useLanguage();
	const words = strings.forms;
	const { register } = scope;
	const newest = useQuery({
		queryKey: ['record', register.id, base.id, 'newest'],
		queryFn: ({ signal }) => getRecord(register.id, base.id, signal),
		staleTime: 0,
	});
	const names = useNames(newest.data?.names);
	const changed = Object.entries(register.fields).filter(([id]) => newest.data !== undefined && !isSame(newest.data.values[id], base.values[id]));
	return (
		<section className="form-stale" role="alert">
			<p>{words.changedBy(names.account(by) ?? by)}</p>
			<dl>
				{changed.map(([id, field]) => (
					<div key={id}>
						<dt>{say(field.label)}</dt>
						<dd>
							{words.changedNow}
							{strings.app.colon}
							<FieldValue field={field} value={newest.data?.values[id]} masked={newest.data?.masked?.includes(id) ?? false} names={names} record={base} />
						</dd>
						{form.read.values[id] !== undefined && (
							<dd>
								{words.changedMine}
								{strings.app.colon}
								<FieldValue field={field} value={form.read.values[id]} masked={false} names={names} record={base} />
							</dd>
						)}
					</div>
				))}
			</dl>
			<Button disabled={newest.data === undefined} onClick={() => newest.data && take(newest.data)}>
				{words.takeNewest}
			</Button>
		</section>
	);
}
