import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ContradictionFinding } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { AcceptDialog } from './AcceptDialog.tsx';
import { withdrawAcceptance } from './contradiction-requests.ts';
import { DotStrip } from './DotStrip.tsx';

/** One finding: its sentence, the facts beside each other, its records, and what can be done. What was just accepted stays where it was, to be taken back. */
export function Finding({ finding: given }: { finding: ContradictionFinding }) {
	const { strings, say } = useLanguage();
	const words = strings.contradictions;
	const writing = useWriting();
	const queries = useQueryClient();
	const [settled, setSettled] = useState<ContradictionFinding>();
	const finding = settled ?? given;
	const [accepting, setAccepting] = useState(false);
	const settle = (changed: ContradictionFinding) => {
		setSettled(changed);
		void queries.invalidateQueries({ queryKey: ['contradictions', 'rules'] });
		void queries.invalidateQueries({ queryKey: ['contradictions', 'own'] });
	};
	const withdrawing = useMutation({ mutationFn: () => withdrawAcceptance(finding.id), onSuccess: settle });
	const { accepted, lapsed, records, figures, period, neighbours } = finding;
	const [first] = records;
	return (
		<li className={accepted === null ? undefined : 'is-accepted'}>
			<p className="contradiction-says">{say(finding.says)}</p>
			{neighbours !== null && <DotStrip neighbours={neighbours} />}
			{finding.facts.length > 1 && (
				<dl className="contradiction-facts" aria-label={words.facts}>
					{finding.facts.map(({ label, value }) => (
						<div key={label.zh}>
							<dt>{say(label)}</dt>
							<dd>{say(value)}</dd>
						</div>
					))}
				</dl>
			)}
			{(records.length > 0 || figures.length > 0) && (
				<ul className="contradiction-records" aria-label={words.records}>
					{records.map((record) => (
						<li key={record.id}>
							<span className="quiet">{say(record.register_label)}</span>{' '}
							<Link to="/records/$register/$id" params={{ register: record.register, id: record.id }}>
								{record.number === null ? record.title : `${record.title} ${record.number}`}
							</Link>
							{record.changed && <span className="state contradiction-changed">{words.changed}</span>}
						</li>
					))}
					{figures.map((figure) => (
						<li key={figure}>
							<Link to="/figures/$id" params={{ id: figure }} search={period === null ? {} : { period }}>
								{words.figure}
							</Link>
						</li>
					))}
				</ul>
			)}
			{accepted !== null && (
				<p className="contradiction-acceptance">
					{words.accepted(accepted.by_name, writing.moment(accepted.at))}：{accepted.reason}
				</p>
			)}
			{lapsed !== null && <p className="quiet">{words.lapsed(lapsed.by_name, writing.moment(lapsed.at), lapsed.reason)}</p>}
			{withdrawing.error && <RefusedAlert error={withdrawing.error} />}
			<div className="contradiction-ways">
				{accepted === null && first !== undefined && (
					<Link to="/records/$register/$id" params={{ register: first.register, id: first.id }} className="contradiction-mend">
						{words.lookAt}
					</Link>
				)}
				{accepted === null && finding.may_accept && (
					<Button size="small" onClick={() => setAccepting(true)}>
						{words.accept}
					</Button>
				)}
				{accepted !== null && finding.may_accept && (
					<Button size="small" disabled={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
						{words.undo}
					</Button>
				)}
				<span className="quiet">{words.since(writing.moment(finding.first_seen_at))}</span>
			</div>
			{accepting && <AcceptDialog finding={finding} done={settle} close={() => setAccepting(false)} />}
		</li>
	);
}
