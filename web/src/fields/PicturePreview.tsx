import { PictureOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../api.ts';
import { getAttachment } from '../records/record-requests.ts';
import { useLanguage } from '../strings/language.tsx';

interface PicturePreviewProps {
	readonly name: string;
	readonly address: string;
	readonly thumbnail: string;
}

/** A small picture, loaded when it comes into sight, that opens the whole one. Where it cannot be had, why. */
export function PicturePreview({ name, address, thumbnail }: PicturePreviewProps) {
	const { strings, say } = useLanguage();
	const words = strings.files;
	const [broken, setBroken] = useState(false);
	// A picture that fails tells no reason; asked again as an answer, the server does.
	const asked = useQuery({
		queryKey: ['attachment', thumbnail],
		queryFn: async () => (await getAttachment(thumbnail)).size,
		enabled: broken,
		retry: false,
	});
	if (!broken) {
		return (
			<a className="file-picture" href={address} target="_blank" rel="noreferrer">
				<img src={thumbnail} alt={words.open(name)} loading="lazy" decoding="async" width={72} height={72} onError={() => setBroken(true)} />
			</a>
		);
	}
	return (
		<>
			<span className="file-picture">
				<PictureOutlined aria-hidden />
			</span>
			{!asked.isPending && (
				<span role="alert" className="file-fault">
					{asked.error instanceof ApiError ? say(asked.error.text) : words.noPreview}
				</span>
			)}
		</>
	);
}
