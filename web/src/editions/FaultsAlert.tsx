import type { Text } from '@yibenzhang/engine';
import { Alert } from 'antd';
import { useLanguage } from '../strings/language.tsx';

/** What of something kept does not fit its hashes; nothing is shown while all does. */
export function FaultsAlert({ title, faults }: { readonly title: string; readonly faults: readonly Text[] }) {
	const { say } = useLanguage();
	return faults.length === 0 ? null : (
		<Alert
			type="error"
			showIcon
			role="alert"
			title={title}
			description={
				<ul>
					{faults.map((fault) => (
						<li key={fault.zh}>{say(fault)}</li>
					))}
				</ul>
			}
		/>
	);
}
