import type { FigureAnswer } from '@yibenzhang/engine';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import './given.css';

interface GivenProps {
	readonly figure: Pick<FigureAnswer, 'given'>;
}

/** Where there is little room: that others gave the number, and who. Nothing for figures that are counted here. */
export function GivenMark({ figure: { given } }: GivenProps) {
	const words = useLanguage().strings.given;
	if (given === undefined) {
		return null;
	}
	return (
		<span className="given-mark">
			<span className="given-word">{words.mark}</span>
			{given === null ? words.missing : given.by}
		</span>
	);
}

/** All of it: who gave it, in which document, who confirmed it, how long it holds. */
export function GivenFacts({ figure: { given } }: GivenProps) {
	const { strings } = useLanguage();
	const words = strings.given;
	const writing = useWriting();
	const account = useNames().account(given?.confirmed_by ?? '');
	if (given === undefined) {
		return null;
	}
	if (given === null) {
		return (
			<p className="given-facts">
				<span className="given-word">{words.mark}</span>
				{words.missingHelp}
			</p>
		);
	}
	const confirmed = given.confirmed_on === null ? undefined : words.confirmed(writing.day(given.confirmed_on), account ?? '');
	return (
		<p className="given-facts">
			<span className="given-word">{words.mark}</span>
			{[
				words.by(given.by, words.paper(given.document ?? '', given.number ?? '')),
				confirmed,
				given.valid_until_on === null ? undefined : words.until(writing.day(given.valid_until_on)),
				words.notComputed,
			]
				.filter((part) => part !== undefined)
				.join(words.stop)}
		</p>
	);
}
