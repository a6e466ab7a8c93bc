import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DraftsAnswer, ReportScope } from '@yibenzhang/engine';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Dialog } from '../Dialog.tsx';
import { PeriodSelect } from '../reports/PeriodSelect.tsx';
import { useReports } from '../reports/useReport.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { beginDraft } from './draft-requests.ts';
import { useDraftChange } from './useDraft.ts';

interface BeginDialogProps {
	readonly mayBegin: DraftsAnswer['may_begin'];
	close(): void;
}

/** Which report, of which period, and whether all of it. */
export function BeginDialog({ mayBegin, close }: BeginDialogProps) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const navigate = useNavigate();
	const queries = useQueryClient();
	const reports = useReports().data?.reports ?? [];
	const [report, setReport] = useState(mayBegin[0]?.report ?? '');
	const described = reports.find(({ id }) => id === report);
	const latest = described?.latest ?? String(new Date().getFullYear());
	const [period, setPeriod] = useState<string | undefined>(undefined);
	const scopes = mayBegin.find((each) => each.report === report)?.scopes ?? [];
	const [scope, setScope] = useState<string | undefined>(undefined);
	const chosen = scopes.find((each) => written(each.scope) === scope) ?? scopes[0];
	const begin = useDraftChange(
		() => beginDraft({ report, period: period ?? latest, scope: chosen?.scope ?? { of: 'report' } }),
		({ id }) => {
			void queries.invalidateQueries({ queryKey: ['report-drafts'] });
			void navigate({ to: '/report/drafts/$id', params: { id } });
		},
	);

	function submit(event: FormEvent) {
		event.preventDefault();
		begin.mutate();
	}

	return (
		<Dialog title={words.beginTitle} {...(begin.isPending ? {} : { close })}>
			<form className="begin-draft" onSubmit={submit}>
				<p className="quiet">{words.beginHelp}</p>
				<div className="begin-row">
					<span>{words.report}</span>
					<ChoiceBox
						label={words.report}
						value={report}
						options={mayBegin.map((each) => ({ value: each.report, label: say(each.label) }))}
						choose={(next) => {
							setReport(next);
							setPeriod(undefined);
							setScope(undefined);
						}}
					/>
				</div>
				<div className="begin-row">
					<span>{words.period}</span>
					<PeriodSelect period={period ?? latest} choose={setPeriod} {...(described === undefined ? {} : { kinds: described.periods })} />
				</div>
				<div className="begin-row">
					<span>{words.scope}</span>
					<ChoiceBox
						label={words.scope}
						value={chosen === undefined ? '' : written(chosen.scope)}
						options={scopes.map((each) => ({ value: written(each.scope), label: say(each.label) }))}
						choose={setScope}
					/>
				</div>
				{begin.error && <RefusedAlert error={begin.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={begin.isPending}>
						{words.start}
					</Button>
					<Button onClick={close} disabled={begin.isPending}>
						{strings.own.cancel}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

function written(scope: ReportScope): string {
	return JSON.stringify(scope);
}
