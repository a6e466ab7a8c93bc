import { Link, useSearch } from '@tanstack/react-router';
import type { ContradictionRuleAnswer } from '@yibenzhang/engine';
import { Button } from 'antd';
import { Failure } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { Finding } from './Finding.tsx';
import { useFindings } from './useContradictions.ts';

/** So many of a rule are shown while others stand beside it. */
const FIRST = 3;

/** One rule: what it is about, and its findings; all of them where it stands alone. */
export function RuleSection({ rule, alone }: { rule: ContradictionRuleAnswer; alone: boolean }) {
	const { strings, say } = useLanguage();
	const words = strings.contradictions;
	const { unit, accepted } = useSearch({ from: '/frame/contradictions' });
	const isAccepted = accepted === 'yes';
	const count = isAccepted ? rule.accepted : rule.open;
	const found = useFindings({ rule: rule.id, unit, accepted: isAccepted });
	const all = found.data?.pages.flatMap(({ findings }) => findings) ?? [];
	const shown = alone ? all : all.slice(0, FIRST);
	const title = `rule-${rule.id}`;
	return (
		<section className="contradiction-rule" aria-labelledby={title}>
			<h2 id={title}>
				{say(rule.label)}
				{count > 0 && <span className="state">{words.count(count)}</span>}
			</h2>
			<dl className="contradiction-help">
				<dt>{words.why}</dt>
				<dd>{say(rule.why)}</dd>
				<dt>{words.mend}</dt>
				<dd>{say(rule.mend)}</dd>
			</dl>
			{count > 0 && found.isPending && <Waiting lines={3} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{shown.length > 0 && (
				<ul className="contradiction-findings">
					{shown.map((finding) => (
						<Finding key={`${finding.id} ${finding.fingerprint}`} finding={finding} />
					))}
				</ul>
			)}
			{!alone && count > shown.length && shown.length > 0 && (
				<Link to="/contradictions" search={(before) => ({ ...before, rule: rule.id })}>
					{words.all(count)}
				</Link>
			)}
			{alone && found.hasNextPage && (
				<Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
					{words.next}
				</Button>
			)}
			{rule.more && !isAccepted && <p className="quiet">{words.more}</p>}
			{rule.hidden > 0 && !isAccepted && <p className="quiet">{words.hidden(rule.hidden)}</p>}
		</section>
	);
}
