import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Nothing } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import type { FoundItem } from './found-items.ts';

interface FoundListProps {
	readonly items: readonly FoundItem[];
	readonly period: string;
	readonly open: string | undefined;
	/** Whether an empty list means that nothing is wrong. */
	readonly isGood: boolean;
	setOpen(item: string | undefined): void;
	goToPlace(item: FoundItem): void;
}

/** What was found, in the order of the text; the one that is open shows the figure behind it. */
export function FoundList({ items, period, open, isGood, setOpen, goToPlace }: FoundListProps) {
	const { strings, say } = useLanguage();
	const words = strings.draftCheck;
	return (
		<section className="draft-found" aria-label={words.list}>
			{items.length === 0 && <Nothing title={isGood ? words.allGood : words.empty} />}
			<ol>
				{items.map((item) => {
					const isOpen = item.id === open;
					return (
						<li key={item.id} className={isOpen ? 'is-open' : undefined}>
							<button
								type="button"
								id={foundId(item.id)}
								className="draft-found-head"
								aria-expanded={isOpen}
								onClick={() => setOpen(isOpen ? undefined : item.id)}
							>
								<span className={`draft-verdict draft-verdict-${item.kind}`}>
									{item.fault === undefined ? words.verdicts[item.kind] : (words.faults[item.fault] ?? words.verdicts.fault)}
								</span>
								<span className="draft-said">{item.said}</span>
								<span className="draft-reason">{say(item.reason)}</span>
							</button>
							{isOpen && <FoundDetail item={item} period={period} goToPlace={goToPlace} />}
						</li>
					);
				})}
			</ol>
		</section>
	);
}

function FoundDetail({ item, period, goToPlace }: { readonly item: FoundItem; readonly period: string; goToPlace(item: FoundItem): void }) {
	const { strings, say } = useLanguage();
	const { number, span } = useWriting();
	const words = strings.draftCheck;
	const { figure } = item;
	return (
		<div className="draft-detail">
			{figure !== undefined && (
				<dl>
					<dt>{strings.figures.name}</dt>
					<dd>{say(figure.label)}</dd>
					<dt>{words.inBook}</dt>
					<dd>{figure.value === null ? strings.figures.noValue : `${number(figure.value)} ${say(figure.unit)}`}</dd>
					<dt>{words.wouldSay}</dt>
					<dd>{say(figure.said)}</dd>
					<dt>{strings.panel.period}</dt>
					<dd>{span(figure)}</dd>
				</dl>
			)}
			<p className="draft-ways">
				<Button size="small" onClick={() => goToPlace(item)}>
					{words.toPlace}
				</Button>
				{figure !== undefined && (
					<Link to="/figures/$id" params={{ id: figure.id }} search={{ period }}>
						{words.records}
					</Link>
				)}
			</p>
		</div>
	);
}

export function foundId(item: string): string {
	return `found-${item}`;
}
