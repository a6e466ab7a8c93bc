import { CheckOutlined, LinkOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useStrings } from './strings/language.tsx';

const SHOWN_MS = 2500;

/** Copies the address of what is open, so that a colleague can open the same. */
export function CopyAddress() {
	const { address } = useStrings();
	const [copied, setCopied] = useState<boolean | undefined>(undefined);
	useEffect(() => {
		if (copied === undefined) {
			return;
		}
		const later = setTimeout(() => setCopied(undefined), SHOWN_MS);
		return () => clearTimeout(later);
	}, [copied]);
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
				onClick={async () => setCopied(await copy(window.location.href))}
			/>
		</>
	);
}

/** The clipboard's own door is open only over HTTPS and on this machine; within an office's network the old way is left. */
async function copy(words: string): Promise<boolean> {
	if (window.isSecureContext) {
		return navigator.clipboard.writeText(words).then(
			() => true,
			() => false,
		);
	}
	const holder = document.createElement('textarea');
	holder.value = words;
	holder.className = 'unseen';
	// Within the open dialog: what lies outside a modal one cannot be selected.
	(document.querySelector('dialog[open]') ?? document.body).append(holder);
	holder.select();
	const done = document.execCommand('copy');
	holder.remove();
	return done;
}
