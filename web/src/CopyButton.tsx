import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useStrings } from './strings/language.tsx';
import { useCopying } from './useCopying.ts';

/** Copies what stands beside it. */
export function CopyButton({ words }: { words: string }) {
	const { copy: strings } = useStrings();
	const { copied, copy } = useCopying();
	return (
		<>
			<Button icon={copied === true ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />} onClick={() => copy(words)}>
				{strings.copy}
			</Button>
			<span role="status" className="copied">
				{copied !== undefined && (copied ? strings.copied : strings.failed)}
			</span>
		</>
	);
}
