import type { ReturnedFileAnswer } from '@yibenzhang/engine';
import { useStrings } from '../strings/language.tsx';

/** So many characters of what did not change stand around what did. */
const AROUND = 24;

type Parts = ReturnedFileAnswer['changes'][number]['parts'];

/** A paragraph with what was taken out struck through and what was put in marked, told by words to those who hear it; long stretches that are the same are cut. */
export function ChangedText({ parts }: { parts: Parts }) {
	const words = useStrings().paper;
	return (
		<p className="changed-text" lang="zh-CN">
			{parts.map(({ kind, text }, at) => {
				if (kind === 'same') {
					return <span key={at}>{shortened(text, { first: at === 0, last: at === parts.length - 1 })}</span>;
				}
				return kind === 'removed' ? (
					<del key={at}>
						<span className="unseen">{words.removedWords}</span>
						{text}
					</del>
				) : (
					<ins key={at}>
						<span className="unseen">{words.addedWords}</span>
						{text}
					</ins>
				);
			})}
		</p>
	);
}

function shortened(text: string, { first, last }: { first: boolean; last: boolean }): string {
	const characters = [...text];
	const [head, tail] = [first ? 0 : AROUND, last ? 0 : AROUND];
	return characters.length <= head + tail + AROUND ? text : `${characters.slice(0, head).join('')}…${tail === 0 ? '' : characters.slice(-tail).join('')}`;
}
