import { InboxOutlined } from '@ant-design/icons';
import { type DragEvent, useId, useState } from 'react';
import './drop-file.css';

interface DropFileProps {
	/** What is dropped here, or what is happening to it. */
	readonly words: string;
	readonly help: string;
	/** The endings that are offered, such as `.docx,.txt`; others may be dropped, and are refused by whoever reads them. */
	readonly accept: string;
	/** How much of it is sent, from 0 to 1, while it is on its way; null: nobody knows. */
	readonly sending: number | null | undefined;
	choose(file: File): void;
}

/** A file is dropped or chosen. */
export function DropFile({ words, help, accept, sending, choose }: DropFileProps) {
	const input = useId();
	const [over, setOver] = useState(false);
	const busy = sending !== undefined;

	function take(files: FileList | null) {
		const [file] = files ?? [];
		if (file !== undefined && !busy) {
			choose(file);
		}
	}

	function drop(event: DragEvent) {
		event.preventDefault();
		setOver(false);
		take(event.dataTransfer.files);
	}

	return (
		<>
			<input
				id={input}
				className="unseen"
				type="file"
				accept={accept}
				aria-describedby={`${input}-help`}
				disabled={busy}
				onChange={({ target }) => {
					take(target.files);
					target.value = '';
				}}
			/>
			<label
				htmlFor={input}
				className={over ? 'drop-place is-over' : 'drop-place'}
				aria-busy={busy}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={drop}
			>
				<InboxOutlined aria-hidden />
				<span className="drop-words">{words}</span>
				{busy && <progress aria-label={words} max={1} {...(sending === null ? {} : { value: sending })} />}
			</label>
			<p className="drop-help quiet" id={`${input}-help`}>
				{help}
			</p>
		</>
	);
}
