import { CheckOutlined, LinkOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useStrings } from './strings/language.tsx';
import { useCopying } from './useCopying.ts';

/** Copies the address of what is open, so that a colleague can open the same. */
export function CopyAddress() {
	const { address } = useStrings();
	const { copied, copy } = useCopying();
	return (
		<>
			<span role="status" className="copied">
				{copied !== undefined && (copied ? address.copied : address.failed)}
			</span>
			<Button
				type="text"
				icon={copied === true ? <CheckOutlined aria-hidden /> : <LinkOutlined aria-hidden />}
				aria-label={address.copy}
				title={address.copy}
				onClick={() => copy(window.location.href)}
			/>
		</>
	);
}
