import { FileOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import type { Attachment } from '@yibenzhang/engine';
import type { MouseEvent } from 'react';
import { ApiError } from '../api.ts';
import { attachmentAddress, getAttachment } from '../records/record-requests.ts';
import { saveFile } from '../save-file.ts';
import { useLanguage } from '../strings/language.tsx';
import { AttachmentsInput } from './AttachmentsInput.tsx';
import type { DisplayProps, FieldView } from './field-view.ts';
import { PresenceFilter } from './filters.tsx';
import { PicturePreview } from './PicturePreview.tsx';

const KIB = 1024;

/** The files that belong to the record, each to download; pictures can be seen as well. */
function AttachmentsDisplay({ value, record }: DisplayProps<readonly Attachment[]>) {
	const { files } = useLanguage().strings;
	return (
		<ul className="files" aria-label={files.list(value.length)}>
			{value.map((file) => (
				<li key={file.hash}>
					<File file={file} record={record} />
				</li>
			))}
		</ul>
	);
}

function File({ file, record }: { readonly file: Attachment; readonly record: DisplayProps<unknown>['record'] }) {
	const { strings, language, say } = useLanguage();
	const words = strings.files;
	const held = { register: record.register, id: record.id, hash: file.hash };
	const address = attachmentAddress(held);
	const download = useMutation({ mutationFn: async () => saveFile({ content: await getAttachment(address), name: file.name }) });

	/** Through the page, so that a refusal is told here and not by an empty tab; the address stays for the browser's own ways. */
	function fetchHere(event: MouseEvent) {
		if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			download.mutate();
		}
	}

	return (
		<>
			{file.type.startsWith('image/') ? (
				<PicturePreview name={file.name} address={address} thumbnail={attachmentAddress(held, 'thumbnail')} />
			) : (
				<span className="file-picture">
					<FileOutlined aria-hidden />
				</span>
			)}
			<div className="file-facts">
				<a href={address} download={file.name} onClick={fetchHere} aria-busy={download.isPending}>
					{file.name}
				</a>
				<span className="quiet">
					{words.kinds[file.type] ?? file.type} · {sizeIn(language, file.size)}
				</span>
				<span role="status" className="quiet">
					{download.isPending ? words.downloading : download.isSuccess ? words.downloaded : null}
				</span>
				{download.error && (
					<span role="alert" className="file-fault">
						{download.error instanceof ApiError ? say(download.error.text) : strings.errors.page}
					</span>
				)}
			</div>
		</>
	);
}

function sizeIn(language: string, bytes: number): string {
	const [value, unit, maximumFractionDigits] = bytes < KIB * KIB ? [Math.max(1, bytes / KIB), 'kilobyte', 0] : [bytes / KIB / KIB, 'megabyte', 1];
	return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits }).format(value);
}

export const AttachmentsField: FieldView<readonly Attachment[]> = { Display: AttachmentsDisplay, Input: AttachmentsInput, Filter: PresenceFilter };
