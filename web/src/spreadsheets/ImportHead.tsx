import type { ImportAnswer } from '@yibenzhang/engine';
import { Alert } from 'antd';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { useSizes } from './useSizes.ts';

/** Which file it is, what is to be known about it, and why it did not come to its end. */
export function ImportHead({ of }: { of: ImportAnswer }) {
	const { language, strings, say } = useLanguage();
	const words = strings.spreadsheets;
	const { moment } = useWriting();
	const size = useSizes();
	return (
		<header className="import-head">
			<p>
				<strong>{words.file(of.name, size(of.size))}</strong> <span className="quiet">{words.expires(moment(of.expires_at))}</span>
			</p>
			{of.problem && (
				<Alert type="error" showIcon role="alert" title={words.problem} description={language === 'zh' ? of.problem.message : of.problem.message_en} />
			)}
			{of.notes.map((note) => (
				<Alert key={note.zh} type="warning" showIcon title={say(note)} />
			))}
		</header>
	);
}
