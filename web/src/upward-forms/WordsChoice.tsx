import { FORM_WORDS, type FormPlace, type WordsBinding } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useLanguage } from '../strings/language.tsx';

interface WordsChoiceProps {
	readonly place: FormPlace;
	readonly bound: WordsBinding | undefined;
	bind(binding: WordsBinding): void;
}

/** What the book knows by itself, or is asked of whoever fills it. */
export function WordsChoice({ place, bound, bind }: WordsChoiceProps) {
	const words = useLanguage().strings.upwardForms;
	return (
		<ul className="words-choice">
			{FORM_WORDS.map((one) => (
				<li key={one}>
					<Button type="text" block aria-pressed={one === bound?.words} onClick={() => bind({ ...place, kind: 'words', words: one })}>
						<span>{words.words[one]}</span>
						<span className="quiet">{words.wordsHelp[one]}</span>
					</Button>
				</li>
			))}
		</ul>
	);
}
