import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { DropFile } from '../DropFile.tsx';
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
	const input = useId();

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
			<DropFile
				words={sending === undefined ? words.drop : words.sending(sending.name)}
				help={words.dropHelp}
				accept=".docx,.txt,.md,.doc,.wps"
				sending={sending?.sent}
				choose={send}
			/>
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
