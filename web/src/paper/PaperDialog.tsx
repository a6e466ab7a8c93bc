import { Link } from '@tanstack/react-router';
import { PAPER_FACES, type PaperForm, type PaperWords, readPaperWords } from '@yibenzhang/report';
import { Alert, Button, Checkbox, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { reportSearch } from '../reports/report-search.ts';
import { useReports } from '../reports/useReport.ts';
import { saveFile } from '../save-file.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useSession } from '../session/useSession.ts';
import { useStrings } from '../strings/language.tsx';
import { keepPaperWords, keptPaperWords } from './kept-paper-words.ts';
import { PaperWordsFields } from './PaperWordsFields.tsx';
import { fetchWordFile, type PaperOf } from './paper-requests.ts';

type Course = { readonly at: 'choosing' | 'receiving' } | { readonly at: 'done'; readonly name: string } | { readonly at: 'failed'; readonly error: Error };

/** In which form the report goes into a Word file, and whether its figures are listed behind it. */
export function PaperDialog({ close, ...of }: PaperOf & { close(): void }) {
	const words = useStrings().paper;
	const usual = useReports().data?.reports.find(({ id }) => id === of.report)?.form ?? 'document';
	const [form, setForm] = useState<PaperForm>(usual);
	const [annex, setAnnex] = useState(false);
	const account = useSession().data?.id ?? '';
	const [given, setGiven] = useState<PaperWords>(() => keptPaperWords({ ...of, account }));
	const [asked, setAsked] = useState(false);
	const { problems } = readPaperWords(given);
	const [course, setCourse] = useState<Course>({ at: 'choosing' });
	const stopping = useRef<AbortController | undefined>(undefined);
	const choice = useRef<HTMLDivElement>(null);
	const receives = course.at === 'receiving';
	useEffect(() => () => stopping.current?.abort(), []);

	async function start() {
		setAsked(true);
		if (problems.length > 0) {
			// The wrong words may have been scrolled away, or lie in the closed part.
			requestAnimationFrame(() => choice.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
			return;
		}
		const stop = new AbortController();
		stopping.current = stop;
		setCourse({ at: 'receiving' });
		try {
			const file = await fetchWordFile({ ...of, form, annex, words: given }, stop.signal);
			saveFile(file);
			setCourse({ at: 'done', name: file.name });
		} catch (error) {
			setCourse({ at: 'failed', error: error as Error });
		}
	}

	return (
		<Dialog title={words.title} close={close}>
			<div ref={choice} className="paper-choice">
				<p className="quiet">{words.intro}</p>
				<fieldset disabled={receives}>
					<legend>{words.form}</legend>
					<Radio.Group value={form} disabled={receives} onChange={({ target }) => setForm(target.value)}>
						<Radio value="document" className="paper-explained">
							<span>{words.document}</span>
							<span className="quiet">{words.documentHelp}</span>
						</Radio>
						<Radio value="letter" className="paper-explained">
							<span>{words.letter}</span>
							<span className="quiet">{words.letterHelp}</span>
						</Radio>
					</Radio.Group>
				</fieldset>
				<Checkbox checked={annex} disabled={receives} className="paper-explained" onChange={({ target }) => setAnnex(target.checked)}>
					<span>{words.annex}</span>
					<span className="quiet">{words.annexHelp}</span>
				</Checkbox>
				<PaperWordsFields
					given={given}
					problems={asked ? problems : []}
					disabled={receives}
					change={(words) => {
						setGiven(words);
						keepPaperWords({ ...of, account }, words);
					}}
				/>
				<p className="quiet paper-faces">{words.faces(PAPER_FACES.join(words.between))}</p>
				<div className="form-buttons">
					<Button type="primary" autoFocus disabled={receives} onClick={start}>
						{words.start}
					</Button>
					<Link to="/report/returned" search={{ ...reportSearch(of.report), period: of.period }} className="paper-back">
						{words.toReturned}
					</Link>
				</div>
				<div role="status" className="paper-course">
					{receives && (
						<>
							<progress aria-label={words.preparing} />
							<span>{words.preparing}</span>
						</>
					)}
					{course.at === 'done' && <Alert type="success" showIcon title={words.done(course.name)} />}
				</div>
				{course.at === 'failed' && <RefusedAlert error={course.error} />}
			</div>
		</Dialog>
	);
}
