import type { RecordAroundAnswer } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useNames } from './useRegisters.ts';

/** Who may see the record, by role and unit. */
export function RecordReaders({ readers, kept_from }: Pick<RecordAroundAnswer, 'readers' | 'kept_from'>) {
	const { strings, say } = useLanguage();
	const words = strings.recordPage;
	const names = useNames();
	return (
		<section className="record-readers" aria-labelledby="readers-title">
			<h2 id="readers-title">{words.readers}</h2>
			<p className="quiet">
				{words.readersHelp}
				{kept_from && ` ${words.keptFrom}`}
			</p>
			<dl className="record-fields">
				{readers.map(({ role, label, units, masked }) => (
					<div key={role}>
						<dt>{say(label)}</dt>
						<dd>
							{units.map((unit) => say(names.unit(unit) ?? { zh: unit, en: unit })).join(strings.recordPage.comma)}
							{masked && <span className="quiet"> · {words.readersMasked}</span>}
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
