import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReceivedFile } from '../api.ts';
import { saveFile } from '../save-file.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import './spreadsheets.css';

interface DownloadButtonProps {
	readonly label: string;
	readonly type?: 'default' | 'link';
	fetch(): Promise<ReceivedFile>;
}

/** Fetches a small file and gives it to the reader; what hinders it is told beside the button. */
export function DownloadButton({ label, type = 'default', fetch }: DownloadButtonProps) {
	const fetching = useMutation({ mutationFn: fetch, onSuccess: saveFile });
	return (
		<>
			<Button type={type} icon={<DownloadOutlined aria-hidden />} disabled={fetching.isPending} onClick={() => fetching.mutate()}>
				{label}
			</Button>
			{fetching.error && <RefusedAlert error={fetching.error} />}
		</>
	);
}
