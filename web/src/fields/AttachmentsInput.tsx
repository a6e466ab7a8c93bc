import { CameraOutlined, DeleteOutlined, FileOutlined, PaperClipOutlined } from '@ant-design/icons';
import type { Attachment } from '@yibenzhang/engine';
import { Button, Progress } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api.ts';
import { attachmentAddress, sendAttachment, uploadAddress } from '../records/record-requests.ts';
import { useLanguage } from '../strings/language.tsx';
import type { InputProps } from './field-view.ts';
import { makeSmall } from './make-small.ts';

interface Sending {
	readonly id: number;
	readonly name: string;
	/** 0 to 1. */
	readonly sent: number;
	readonly error?: unknown;
	readonly file: File;
}

let counted = 0;

/** Files chosen, dropped, pasted or taken by the camera are sent at once; the record names them when it is saved. */
export function AttachmentsInput({ id, field, value, invalid, describedBy, stored, enter }: InputProps) {
	const { strings, say } = useLanguage();
	const words = strings.inputs;
	const files = filesIn(value);
	/** Files that the record holds are opened by who may read it, new ones only by who has sent them. */
	const thumbnail = (hash: string) =>
		stored !== undefined && filesIn(stored.value).some((file) => file.hash === hash)
			? attachmentAddress({ ...stored.record, hash }, 'thumbnail')
			: uploadAddress(hash, 'thumbnail');
	const [sending, setSending] = useState<readonly Sending[]>([]);
	const [over, setOver] = useState(false);
	const chooser = useRef<HTMLInputElement>(null);
	const camera = useRef<HTMLInputElement>(null);
	// Several files arrive one after the other, each to those that came before.
	const latest = useRef(files);
	useEffect(() => {
		latest.current = files;
	});

	async function send(file: File, again?: number) {
		const at = again ?? ++counted;
		const change = (part: Partial<Sending>) => setSending((all) => all.map((one) => (one.id === at ? { ...one, ...part } : one)));
		if (again === undefined) {
			setSending((all) => [...all, { id: at, name: file.name, sent: 0, file }]);
		} else {
			change({ sent: 0, error: undefined });
		}
		try {
			const content = field.keep_location === true ? file : await makeSmall(file);
			const attachment = await sendAttachment({ content, name: file.name, keep_location: field.keep_location === true }, (sent) => change({ sent }));
			const others = latest.current.filter(({ hash }) => hash !== attachment.hash);
			latest.current = [...others, attachment];
			enter(latest.current);
			setSending((all) => all.filter((one) => one.id !== at));
		} catch (error) {
			change({ error });
		}
	}
	const take = (list: FileList | null | undefined) => {
		for (const file of list ?? []) {
			send(file);
		}
	};
	function drop(event: DragEvent) {
		event.preventDefault();
		setOver(false);
		take(event.dataTransfer.files);
	}
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
		<div
			className={over ? 'attach is-over' : 'attach'}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
			onPaste={({ clipboardData }) => take(clipboardData.files)}
		>
			<input ref={chooser} type="file" multiple hidden onChange={({ target }) => takeAll(target, take)} />
			<input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={({ target }) => takeAll(target, take)} />
			<Button
				id={id}
				icon={<PaperClipOutlined aria-hidden />}
				aria-label={words.attachTo(say(field.label))}
				aria-describedby={describedBy}
				danger={invalid}
				onClick={() => chooser.current?.click()}
			>
				{words.attach}
			</Button>
			<Button className="attach-camera" icon={<CameraOutlined aria-hidden />} onClick={() => camera.current?.click()}>
				{words.camera}
			</Button>
			<span className="attach-help quiet">{words.dropHere}</span>
			<ul className="attach-files">
				{files.map((file) => (
					<li className="attach-file" key={file.hash}>
						{file.type.startsWith('image/') ? (
							<img className="attach-picture" src={thumbnail(file.hash)} alt="" width={48} height={48} />
						) : (
							<FileOutlined aria-hidden className="attach-picture" />
						)}
						<span>{file.name}</span>
						<Button
							type="text"
							aria-label={words.removeFile(file.name)}
							icon={<DeleteOutlined aria-hidden />}
							onClick={() => {
								const left = files.filter(({ hash }) => hash !== file.hash);
								enter(left.length === 0 ? undefined : left);
							}}
						/>
					</li>
				))}
				{sending.map((one) => (
					<li className="attach-file" key={one.id}>
						<FileOutlined aria-hidden className="attach-picture" />
						<span>
							{one.name}
							{one.error === undefined ? (
								<Progress percent={Math.round(one.sent * 100)} size="small" aria-label={words.sending(one.name)} />
							) : (
								<span role="alert" className="file-fault">
									{one.error instanceof ApiError ? say(one.error.text) : strings.errors.page}
								</span>
							)}
						</span>
						{one.error !== undefined && (
							<span>
								<Button size="small" onClick={() => send(one.file, one.id)}>
									{words.sendAgain}
								</Button>
								<Button
									type="text"
									aria-label={words.removeFile(one.name)}
									icon={<DeleteOutlined aria-hidden />}
									onClick={() => setSending((all) => all.filter(({ id: each }) => each !== one.id))}
								/>
							</span>
						)}
					</li>
				))}
			</ul>
		</div>
	);
}

function filesIn(value: unknown): readonly Attachment[] {
	return Array.isArray(value) ? value : [];
}

/** The same file may be chosen again afterwards. */
function takeAll(target: HTMLInputElement, take: (list: FileList | null) => void): void {
	take(target.files);
	target.value = '';
}
