import type { Span } from '@yibenzhang/engine';
import { useLayoutEffect, useRef } from 'react';
import { usePhoneLanguage } from '../strings/language.tsx';

interface SentenceBoxProps {
	readonly said: string;
	/** What is underlined: understood, and the one that is pointed at. */
	readonly understood: readonly Span[];
	readonly pointed: readonly Span[];
	onChange(said: string): void;
}

/** One big box to type or dictate into. What was understood is underlined behind the words. */
export function SentenceBox({ said, understood, pointed, onChange }: SentenceBoxProps) {
	const words = usePhoneLanguage().strings.notes;
	const box = useRef<HTMLTextAreaElement>(null);
	useLayoutEffect(() => {
		if (box.current !== null) {
			// As high as its words, so that nothing scrolls away under the thumb. The lines are drawn behind the box.
			box.current.style.height = 'auto';
			box.current.style.height = said === '' ? '' : `${box.current.scrollHeight}px`;
		}
	}, [said]);
	return (
		<div className="note-box">
			<label htmlFor="note-said">{words.say}</label>
			<div className="note-box-inner">
				<div className="note-lines" aria-hidden="true">
					{marked(said, understood, pointed)}
				</div>
				<textarea
					id="note-said"
					ref={box}
					rows={4}
					maxLength={2000}
					placeholder={words.example}
					value={said}
					enterKeyHint="enter"
					onChange={({ target }) => onChange(target.value)}
				/>
			</div>
		</div>
	);
}

function marked(said: string, understood: readonly Span[], pointed: readonly Span[]) {
	const borders = [...new Set([0, said.length, ...[...understood, ...pointed].flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
	return borders.slice(0, -1).map((start, at) => {
		const end = borders[at + 1] ?? said.length;
		const within = (spans: readonly Span[]) => spans.some((span) => span.start <= start && end <= span.end);
		const look = within(pointed) ? 'pointed' : within(understood) ? 'understood' : undefined;
		return (
			<span key={start} className={look}>
				{said.slice(start, end)}
			</span>
		);
	});
}
