import { PrinterOutlined } from '@ant-design/icons';
import type { OwnAccountAnswer } from '@yibenzhang/engine';
import { Button } from 'antd';
import { CopyButton } from '../CopyButton.tsx';
import { useStrings } from '../strings/language.tsx';

interface BackupCodesProps {
	readonly account: OwnAccountAnswer;
	readonly codes: readonly string[];
	close(): void;
}

/** Shown once; on paper they stand alone. */
export function BackupCodes({ account, codes, close }: BackupCodesProps) {
	const { backupCodes: words, app } = useStrings();
	return (
		<div className="backup-codes">
			<h3>{words.sheet(account.name, account.id)}</h3>
			<p className="account-help">{words.help}</p>
			<ol aria-label={words.title}>
				{codes.map((code) => (
					<li key={code}>
						<code>{code}</code>
					</li>
				))}
			</ol>
			<div className="form-buttons">
				<Button type="primary" onClick={close}>
					{words.done}
				</Button>
				<Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
					{app.print}
				</Button>
				<CopyButton words={codes.join('\n')} />
			</div>
		</div>
	);
}
