import { InboxOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type DragEvent, useId, useState } from 'react';
import { useStrings } from '../strings/language.tsx';

interface DraftEntryProps {
	check(text: string): void;
	send(file: File): void;
	/** A file on its way, and how much of it is there. */
	readonly sending: { readonly name: string; readonly sent: number } | undefined;
}

/** The draft is pasted, dropped or chosen. */
export function DraftEntry({ check, send, sending }: DraftEntryProps) {
	const words = useStrings().draftCheck;
	const [text, setText] = useState('');
	const [wanting, setWanting] = useState(false);
	const [over, setOver] = useState(false);
	const input = useId();

	function choose(files: FileList | null) {
		const [file] = files ?? [];
		if (file !== undefined && sending === undefined) {
			send(file);
		}
	}

	function drop(event: DragEvent) {
		event.preventDefault();
		setOver(false);
		choose(event.dataTransfer.files);
	}

	return (
		<form
			className="sheet draft-entry"
			onSubmit={(event) => {
				event.preventDefault();
				text.trim() === '' ? setWanting(true) : check(text);
			}}
		>
			<p>{words.intro}</p>
			<label htmlFor={`${input}-text`} className="draft-entry-label">
				{words.paste}
			</label>
			<Input.TextArea
				id={`${input}-text`}
				value={text}
				rows={10}
				placeholder={words.pasteHint}
				aria-describedby={`${input}-kept`}
				onChange={({ target }) => {
					setText(target.value);
					setWanting(false);
				}}
			/>
			<input
				id={input}
				className="unseen"
				type="file"
				accept=".docx,.txt,.md,.doc,.wps"
				aria-describedby={`${input}-help`}
				disabled={sending !== undefined}
				onChange={({ target }) => {
					choose(target.files);
					target.value = '';
				}}
			/>
			<label
				htmlFor={input}
				className={over ? 'draft-drop is-over' : 'draft-drop'}
				aria-busy={sending !== undefined}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={drop}
			>
				<InboxOutlined aria-hidden />
				<span>{sending === undefined ? words.drop : words.sending(sending.name)}</span>
				<span className="quiet" id={`${input}-help`}>
					{words.dropHelp}
				</span>
				{sending !== undefined && <progress aria-label={words.sending(sending.name)} value={sending.sent} max={1} />}
			</label>
			<p className="quiet" id={`${input}-kept`}>
				{words.notKept}
			</p>
			{wanting && (
				<p role="alert" className="draft-wanting">
					{words.nothing}
				</p>
			)}
			<Button type="primary" htmlType="submit">
				{words.check}
			</Button>
		</form>
	);
}
