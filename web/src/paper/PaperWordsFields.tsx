import { PAPER_WORD_FIELDS, type PaperWordProblem, type PaperWords } from '@yibenzhang/report';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useLanguage } from '../strings/language.tsx';

const WIDE: readonly string[] = ['to', 'copies', 'remark'];

interface PaperWordsFieldsProps {
	readonly given: PaperWords;
	readonly problems: readonly PaperWordProblem[];
	readonly disabled: boolean;
	change(words: PaperWords): void;
}

/** Number, secrecy, addressees and what else the head and foot of a document may say. */
export function PaperWordsFields({ given, problems, disabled, change }: PaperWordsFieldsProps) {
	const { strings, say } = useLanguage();
	const words = strings.paper;
	const id = useId();
	// Emptying the last field leaves them open.
	const [open, setOpen] = useState(() => Object.values(given).some((said) => said !== ''));
	return (
		<details className="paper-words" open={open || problems.length > 0} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary>{words.wordsTitle}</summary>
			<p className="quiet">{words.wordsHelp}</p>
			<div className="paper-words-fields">
				{PAPER_WORD_FIELDS.map((field) => {
					const problem = problems.find((one) => one.field === field);
					return (
						<div key={field} className={WIDE.includes(field) ? 'paper-word-wide' : undefined}>
							<label htmlFor={`${id}${field}`}>{words.fields[field]}</label>
							<Input
								id={`${id}${field}`}
								value={given[field] ?? ''}
								placeholder={words.examples[field]}
								maxLength={200}
								disabled={disabled}
								{...(problem === undefined ? {} : { status: 'error', 'aria-invalid': true, 'aria-describedby': `${id}${field}-problem` })}
								onChange={({ target }) => change({ ...given, [field]: target.value })}
							/>
							{problem !== undefined && (
								<p id={`${id}${field}-problem`} className="paper-word-problem" role="alert">
									{say(problem.message)}
								</p>
							)}
						</div>
					);
				})}
			</div>
		</details>
	);
}
