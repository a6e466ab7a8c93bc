import type { Register } from '@yibenzhang/engine';
import { Alert, Button, Checkbox, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { saveFile } from '../save-file.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { fetchExport, type ShownRecords } from './spreadsheet-requests.ts';
import { useSizes } from './useSizes.ts';

interface ExportDialogProps {
	readonly register: Register;
	readonly title: string;
	readonly shown: ShownRecords;
	close(): void;
}

/** How far the export has come: under way with what arrived, or at its end. */
type Course =
	| { readonly at: 'choosing' }
	| { readonly at: 'receiving'; readonly bytes: number; readonly records: string | null }
	| { readonly at: 'done'; readonly name: string; readonly bytes: number }
	| { readonly at: 'stopped' }
	| { readonly at: 'failed'; readonly error: Error };

/** What of the register goes out, as which file; and how far that has come. */
export function ExportDialog({ register, title, shown, close }: ExportDialogProps) {
	const words = useStrings().spreadsheets;
	const { number } = useWriting();
	const size = useSizes();
	const [scope, setScope] = useState<'shown' | 'all'>('shown');
	const [as, setAs] = useState<'xlsx' | 'csv'>('xlsx');
	const [apart, setApart] = useState(false);
	const [course, setCourse] = useState<Course>({ at: 'choosing' });
	const stopping = useRef<AbortController | undefined>(undefined);
	const hasItems = Object.values(register.fields).some(({ kind }) => kind === 'items');
	const receives = course.at === 'receiving';

	useEffect(() => () => stopping.current?.abort(), []);

	async function start() {
		const stop = new AbortController();
		stopping.current = stop;
		setCourse({ at: 'receiving', bytes: 0, records: null });
		try {
			const file = await fetchExport(
				{ register: register.id, as, ...(scope === 'shown' ? shown : {}), ...(apart ? { items: 'apart' } : {}) },
				{ signal: stop.signal, received: (bytes, headers) => setCourse({ at: 'receiving', bytes, records: headers.get('x-records') }) },
			);
			saveFile(file);
			setCourse({ at: 'done', name: file.name, bytes: file.content.size });
		} catch (error) {
			setCourse(stop.signal.aborted ? { at: 'stopped' } : { at: 'failed', error: error as Error });
		}
	}

	return (
		<Dialog title={title} close={close}>
			<div className="export">
				<fieldset disabled={receives}>
					<legend>{words.what}</legend>
					<Radio.Group value={scope} disabled={receives} onChange={({ target }) => setScope(target.value)}>
						<Choice value="shown" label={words.shown} help={words.shownHelp} />
						<Choice value="all" label={words.all} help={words.allHelp} />
					</Radio.Group>
				</fieldset>
				<fieldset disabled={receives}>
					<legend>{words.as}</legend>
					<Radio.Group value={as} disabled={receives} onChange={({ target }) => setAs(target.value)}>
						<Choice value="xlsx" label={words.xlsx} help={words.xlsxHelp} />
						<Choice value="csv" label={words.csv} help={words.csvHelp} />
					</Radio.Group>
				</fieldset>
				{hasItems && (
					<Checkbox checked={apart} disabled={receives} onChange={({ target }) => setApart(target.checked)}>
						{words.itemsApart}
					</Checkbox>
				)}
				<p className="quiet export-careful">{words.careful}</p>
				<div className="form-buttons">
					{receives ? (
						<Button onClick={() => stopping.current?.abort()}>{words.stop}</Button>
					) : (
						<Button type="primary" autoFocus onClick={start}>
							{course.at === 'done' ? words.again : words.start}
						</Button>
					)}
				</div>
				<div role="status" className="export-course">
					{course.at === 'receiving' && (
						<>
							<progress aria-label={words.export} />
							<span>{course.records === null ? words.preparing : words.receiving(size(course.bytes), number(Number(course.records)))}</span>
						</>
					)}
					{course.at === 'done' && <Alert type="success" showIcon title={words.done(course.name, size(course.bytes))} />}
					{course.at === 'stopped' && <span>{words.stopped}</span>}
				</div>
				{course.at === 'failed' && <RefusedAlert error={course.error} />}
			</div>
		</Dialog>
	);
}

function Choice({ value, label, help }: { value: string; label: string; help: string }) {
	return (
		<Radio value={value} className="explained">
			<span>{label}</span>
			<span className="quiet">{help}</span>
		</Radio>
	);
}
