import { Link } from '@tanstack/react-router';
import type { FigureDetail } from '@yibenzhang/engine';
import { TargetBar } from '../charts/TargetBar.tsx';
import { EvidenceList } from '../records/EvidenceList.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { Breakdown } from './Breakdown.tsx';
import { GivenFacts } from './GivenMark.tsx';

/** Value, definition, days, parts and records of one figure. */
export function FigureFacts({ detail, period }: { detail: FigureDetail; period: string }) {
	const { strings, language, say } = useLanguage();
	const words = strings.panel;
	const writing = useWriting();
	return (
		<>
			<dl className="figure-value">
				<div>
					<dt>{words.said}</dt>
					<dd className="figure-said">{language === 'zh' ? detail.said : detail.said_en}</dd>
				</div>
				<div>
					<dt>{words.value}</dt>
					<dd className="figure-exact">{detail.value === null ? strings.figures.noValue : writing.quantity(detail.value, detail)}</dd>
				</div>
			</dl>
			<GivenFacts figure={detail} />
			<section>
				<h3>{words.definition}</h3>
				<p>{say(detail.definition)}</p>
				{detail.note !== undefined && (
					<p className="quiet">
						{words.note}
						{strings.app.colon}
						{say(detail.note)}
					</p>
				)}
			</section>
			<dl className="figure-times">
				<dt>{words.period}</dt>
				<dd>{writing.span(detail.period)}</dd>
				<dt>{words.knownAt}</dt>
				<dd>
					<time dateTime={detail.known_at}>{writing.moment(detail.known_at)}</time>
				</dd>
			</dl>
			{detail.target !== null && detail.value !== null && (
				<dl className="figure-times">
					<dt>{strings.figurePage.target}</dt>
					<dd>
						{writing.quantity(detail.target, detail)}
						<TargetBar value={detail.value} target={detail.target} />
					</dd>
				</dl>
			)}
			<p className="figure-more">
				<Link to="/figures/$id" params={{ id: detail.id }} search={{ period }}>
					{strings.figurePage.open}
				</Link>
				<Link to="/figures/definitions" search={{ period }} hash={detail.id}>
					{strings.definitions.inBook}
				</Link>
			</p>
			{detail.breakdown?.map((breakdown) => (
				<Breakdown key={breakdown.field} breakdown={breakdown} unit={language === 'zh' ? detail.unit : detail.unit_en} />
			))}
			<EvidenceList title={words.evidence} which="evidence" first={detail.evidence} asked={{ id: detail.id, period }} />
			{detail.base !== undefined && <EvidenceList title={words.base} which="base" first={detail.base} asked={{ id: detail.id, period }} />}
		</>
	);
}
