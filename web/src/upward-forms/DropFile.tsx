import { InboxOutlined } from '@ant-design/icons';
import { type DragEvent, useId, useState } from 'react';

interface DropFileProps {
	readonly words: string;
	readonly help: string;
	/** How much of it is sent, from 0 to 1, while it is on its way. */
	readonly sending: number | undefined;
	choose(file: File): void;
}

/** A workbook is dropped or chosen. */
export function DropFile({ words, help, sending, choose }: DropFileProps) {
	const input = useId();
	const [over, setOver] = useState(false);

	function take(files: FileList | null) {
		const [file] = files ?? [];
		if (file !== undefined && sending === undefined) {
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
				accept=".xlsx,.xlsm,.xls,.et"
				aria-describedby={`${input}-help`}
				disabled={sending !== undefined}
				onChange={({ target }) => {
					take(target.files);
					target.value = '';
				}}
			/>
			<label
				htmlFor={input}
				className={over ? 'form-drop is-over' : 'form-drop'}
				aria-busy={sending !== undefined}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={drop}
			>
				<InboxOutlined aria-hidden />
				<span>{words}</span>
				<span className="quiet" id={`${input}-help`}>
					{help}
				</span>
				{sending !== undefined && <progress aria-label={words} value={sending} max={1} />}
			</label>
		</>
	);
}
