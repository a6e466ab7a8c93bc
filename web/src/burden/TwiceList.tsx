import { Link } from '@tanstack/react-router';
import type { AskedTwice, BurdenDemand } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

interface TwiceListProps {
	readonly register: string;
	readonly twice: readonly AskedTwice[];
	readonly period: string;
}

/** Pairs of demands that ask for the same: both, the figures that answer both, and the lines that say the same. */
export function TwiceList({ register, twice, period }: TwiceListProps) {
	const { strings, say } = useLanguage();
	const words = strings.burden.twice;
	return (
		<ul className="burden-twice">
			{twice.map(({ first, again, figures, lines }) => (
				<li key={`${first.id} ${again.id}`}>
					<div className="burden-pair">
						<OneOfTwo register={register} demand={first} />
						<OneOfTwo register={register} demand={again} />
					</div>
					<dl>
						{figures.length > 0 && (
							<div>
								<dt>{words.figures}</dt>
								{figures.map(({ id, label }) => (
									<dd key={id}>
										<Link to="/figures/$id" params={{ id }} search={{ period }}>
											{say(label)}
										</Link>
									</dd>
								))}
							</div>
						)}
						{lines.length > 0 && (
							<div>
								<dt>{words.lines}</dt>
								{lines.map((line) => (
									<dd key={`${line.first} ${line.again}`}>{line.first === line.again ? line.first : words.other(line.first, line.again)}</dd>
								))}
							</div>
						)}
					</dl>
				</li>
			))}
		</ul>
	);
}

function OneOfTwo({ register, demand: { id, title, sender, received_on } }: { register: string; demand: BurdenDemand }) {
	const { strings, say } = useLanguage();
	const { day } = useWriting();
	return (
		<p>
			<Link to="/records/$register/$id" params={{ register, id }}>
				{title}
			</Link>
			<span className="quiet">{strings.burden.twice.received(say(sender), day(received_on))}</span>
		</p>
	);
}
