import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportAnswer, ImportMatching, Register } from '@yibenzhang/engine';
import { Alert, Button, Checkbox } from 'antd';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { useRegisters } from '../records/useRegisters.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { ImportHead } from './ImportHead.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { MatchSheet } from './MatchSheet.tsx';
import { checkImport, keepMatching } from './spreadsheet-requests.ts';
import { useTakeAnswer } from './useImport.ts';

/** Which sheets are taken, where their headings stand, what each column is: proposed by the server, kept with every change. */
export function MatchColumns({ register, of }: { register: Register; of: ImportAnswer }) {
	const { strings, say } = useLanguage();
	const words = strings.spreadsheets;
	const registers = useRegisters();
	const queries = useQueryClient();
	const take = useTakeAnswer();
	const { matching } = of;
	const keeping = useMutation({
		mutationFn: (changed: ImportMatching) => keepMatching(of.id, changed),
		// One after the other, and shown at once: a choice must not jump back while it is on its way.
		scope: { id: `matching ${of.id}` },
		onMutate: (changed) => queries.setQueryData(['import', of.id], { ...of, matching: changed }),
		onSuccess: take,
		onError: () => queries.invalidateQueries({ queryKey: ['import', of.id] }),
	});
	const checking = useMutation({ mutationFn: () => checkImport(of.id, matching), onSuccess: take });
	const change = (part: Partial<ImportMatching>) => keeping.mutate({ ...matching, ...part });
	const taken = matching.sheets.filter((sheet) => sheet.take);
	const matched = new Set(taken.flatMap(({ columns }) => columns.flatMap(({ target }) => (target === null ? [] : [target]))));
	const missing = of.targets.filter(({ id, required }) => required && !matched.has(id));
	const units = (registers.data?.units ?? []).filter(({ until_on }) => until_on === undefined || until_on === null);

	return (
		<>
			<ImportSteps now="match" />
			<ImportHead of={of} />
			{(keeping.error ?? checking.error) && <RefusedAlert error={keeping.error ?? checking.error} />}
			<p className="quiet">{words.columnsHelp}</p>
			{of.sheets.map((sheet) => {
				const chosen = matching.sheets.find(({ at }) => at === sheet.at);
				return (
					chosen && (
						<MatchSheet
							key={sheet.at}
							sheet={sheet}
							chosen={chosen}
							targets={of.targets}
							change={(part) => change({ sheets: matching.sheets.map((one) => (one.at === sheet.at ? { ...one, ...part } : one)) })}
						/>
					)
				);
			})}
			<section className="match-rest" aria-label={words.unit}>
				<div className="match-line">
					<span>{words.unit}</span>
					<ChoiceBox
						label={words.unit}
						value={matching.unit ?? ''}
						choose={(unit) => change({ unit: unit === '' ? null : unit })}
						options={[{ value: '', label: words.ownUnit }, ...units.map(({ code, name }) => ({ value: code, label: say(name) }))]}
					/>
				</div>
				<div className="match-line">
					<span>{words.state}</span>
					<ChoiceBox
						label={words.state}
						value={matching.state ?? ''}
						choose={(state) => change({ state: state === '' ? null : state })}
						options={[
							{ value: '', label: words.newRecords },
							...register.states.filter(({ retired }) => !retired).map(({ id, label }) => ({ value: id, label: words.pastState(say(label)) })),
						]}
					/>
				</div>
				<Checkbox checked={matching.empty_clears} onChange={({ target }) => change({ empty_clears: target.checked })}>
					{words.emptyClears}
				</Checkbox>
				<p className="quiet">{words.emptyClearsHelp}</p>
			</section>
			{missing.length > 0 && taken.length > 0 && (
				<Alert type="warning" showIcon title={words.missing(missing.map(({ label }) => say(label)).join(strings.spreadsheets.listMark))} />
			)}
			<div className="form-buttons">
				<Button type="primary" disabled={taken.length === 0 || matched.size === 0 || keeping.isPending || checking.isPending} onClick={() => checking.mutate()}>
					{words.check}
				</Button>
				<span role="status" className="quiet">
					{keeping.isPending && words.keeping}
				</span>
			</div>
		</>
	);
}
