import { useQuery } from '@tanstack/react-query';
import type { Names, RecordAnswer, Register, VersionAnswer } from '@yibenzhang/engine';
import { Failure } from '../Failure.tsx';
import { FieldValue } from '../fields/FieldValue.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { stateLabel } from './describe-record.ts';
import { getHistory } from './record-requests.ts';
import { useNames } from './useRegisters.ts';

/** Who changed what, when and why; the latest first. */
export function RecordVersions({ register, record }: { register: Register; record: RecordAnswer }) {
	const { strings } = useLanguage();
	const words = strings.record;
	const history = useQuery({
		queryKey: ['history', register.id, record.id, record.version],
		queryFn: ({ signal }) => getHistory(register.id, record.id, signal),
	});
	const versions = history.data?.versions ?? [];
	const names = useNames(history.data?.names);
	return (
		<section className="versions" aria-labelledby="versions-title">
			<h2 id="versions-title">{words.versions}</h2>
			{history.isPending && <Waiting lines={4} />}
			{history.isError && <Failure error={history.error} retry={() => history.refetch()} />}
			<ol className="versions-list">
				{versions.map((version, at) => (
					<li key={version.version} className={at === 0 ? 'version is-current' : 'version'}>
						<Version record={record} register={register} version={version} before={versions[at + 1]} current={at === 0} names={names} />
					</li>
				))}
			</ol>
		</section>
	);
}

interface VersionProps {
	readonly record: RecordAnswer;
	readonly register: Register;
	readonly version: VersionAnswer;
	readonly before: VersionAnswer | undefined;
	readonly current: boolean;
	readonly names: Names;
}

function Version({ record, register, version, before, current, names }: VersionProps) {
	const { strings, say } = useLanguage();
	const words = strings.record;
	const writing = useWriting();
	const action = register.actions?.[version.action]?.label;
	return (
		<>
			<p className="version-head">
				<b>{words.version(version.version)}</b>
				<span>{action === undefined ? (words.actions[version.action] ?? version.action) : say(action)}</span>
				{current && <span className="version-current">{words.current}</span>}
			</p>
			<p className="quiet">
				{names.account(version.made_by) ?? version.made_by} · <time dateTime={version.made_at}>{writing.moment(version.made_at)}</time>
				{version.recorded_at.slice(0, 16) !== version.made_at.slice(0, 16) && (
					<>
						{' · '}
						{words.recordedAt} <time dateTime={version.recorded_at}>{writing.moment(version.recorded_at)}</time>
					</>
				)}
			</p>
			{version.reason !== null && (
				<p>
					{words.reason}
					{strings.app.colon}
					{version.reason}
				</p>
			)}
			{before !== undefined && <Changes record={record} register={register} version={version} before={before} names={names} />}
		</>
	);
}

function Changes({ record, register, version, before, names }: Omit<VersionProps, 'before' | 'current'> & { readonly before: VersionAnswer }) {
	const { strings, say } = useLanguage();
	const words = strings.record;
	const changed = version.changed.flatMap((id) => {
		const field = register.fields[id];
		return field === undefined ? [] : [{ id, field }];
	});
	const moved = version.state !== before.state;
	if (changed.length === 0 && !moved) {
		return <p className="quiet">{words.noChange}</p>;
	}
	return (
		<>
			{moved && <p>{words.stateChanged(`${stateLabel(register, before.state, strings, say)} → ${stateLabel(register, version.state, strings, say)}`)}</p>}
			{changed.length > 0 && (
				<dl className="version-changes">
					{changed.map(({ id, field }) => (
						<div key={id}>
							<dt>{say(field.label)}</dt>
							<dd>
								<del className={isEmpty(before.values[id]) && before.masked?.includes(id) !== true ? 'was-empty' : undefined}>
									<span className="unseen">{words.was} </span>
									<FieldValue field={field} value={before.values[id]} masked={before.masked?.includes(id) ?? false} names={names} record={record} />
								</del>
								<ins>
									<span className="unseen">{words.now} </span>
									<FieldValue field={field} value={version.values[id]} masked={version.masked?.includes(id) ?? false} names={names} record={record} />
								</ins>
							</dd>
						</div>
					))}
				</dl>
			)}
		</>
	);
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
