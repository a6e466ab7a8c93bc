import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { Attachment, RecordAnswer, Register } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { useStrings } from '../strings/language.tsx';
import { attachmentAddress } from './record-requests.ts';

/** The record's pictures side by side; each opens large, with the others one step away. */
export function RecordGallery({ register, record }: { readonly register: Register; readonly record: RecordAnswer }) {
	const words = useStrings().recordPage;
	const [open, setOpen] = useState<number | undefined>();
	const pictures = Object.entries(register.fields)
		.filter(([id, { kind }]) => kind === 'attachments' && record.masked?.includes(id) !== true)
		.flatMap(([id]) => (record.values[id] ?? []) as readonly Attachment[])
		.filter(({ type }) => type.startsWith('image/'));
	if (pictures.length < 2) {
		return null;
	}
	const address = (at: number, size: 'whole' | 'thumbnail') =>
		attachmentAddress({ register: register.id, id: record.id, hash: pictures[at]?.hash ?? '' }, size);
	const name = (at: number) => words.photo(at + 1, pictures.length, pictures[at]?.name ?? '');
	return (
		<section className="record-gallery" aria-labelledby="gallery-title">
			<h2 id="gallery-title">{words.gallery}</h2>
			<ul>
				{pictures.map(({ hash }, at) => (
					<li key={hash}>
						<button type="button" onClick={() => setOpen(at)}>
							<img src={address(at, 'thumbnail')} alt={name(at)} loading="lazy" decoding="async" width={144} height={144} />
						</button>
					</li>
				))}
			</ul>
			{open !== undefined && (
				<Dialog title={name(open)} width={1200} close={() => setOpen(undefined)}>
					<img className="gallery-large" src={address(open, 'whole')} alt={name(open)} />
					<p className="form-buttons">
						<Button icon={<LeftOutlined aria-hidden />} disabled={open === 0} onClick={() => setOpen(open - 1)}>
							{words.previous}
						</Button>
						<Button icon={<RightOutlined aria-hidden />} disabled={open === pictures.length - 1} onClick={() => setOpen(open + 1)}>
							{words.next}
						</Button>
					</p>
				</Dialog>
			)}
		</section>
	);
}
