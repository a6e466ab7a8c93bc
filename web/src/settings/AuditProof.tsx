import type { ProofAnswer } from '@yibenzhang/engine';
import { Alert, Button } from 'antd';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { startProof } from './settings-requests.ts';
import { useChange } from './useSettings.ts';

/** The proof of the chain: started here, told part by part. */
export function AuditProof({ proof, askAgain }: { proof: ProofAnswer; askAgain(): void }) {
	const { audit: words } = useLanguage().strings.settings;
	const writing = useWriting();
	const start = useChange(startProof, askAgain);
	const faults = proof.parts.reduce((sum, part) => sum + part.faults.length, 0);
	const counted = proof.parts.reduce((sum, part) => sum + part.count, 0);
	const moment = proof.finished_at === null ? '' : writing.moment(proof.finished_at);
	return (
		<>
			<p className="account-help">{words.proofHelp}</p>
			<Button type="primary" disabled={proof.state === 'running'} onClick={() => start.mutate()}>
				{words.prove}
			</Button>
			{start.error && <RefusedAlert error={start.error} />}
			<div role="status" className="proof">
				{proof.state === 'running' && <p>{words.proving}</p>}
				{proof.state === 'failed' && <Alert type="error" showIcon title={words.proofFailed} />}
				{proof.state === 'done' && (
					<Alert type={faults === 0 ? 'success' : 'error'} showIcon title={faults === 0 ? words.proven(counted, moment) : words.faulty(faults, moment)} />
				)}
			</div>
			{proof.state === 'done' && <Parts parts={proof.parts} />}
		</>
	);
}

function Parts({ parts }: { parts: ProofAnswer['parts'] }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.audit;
	return (
		<ul className="audit-rows">
			{parts.map(({ what, label, count, faults }) => (
				<li key={what}>
					<p>
						<b>{say(label)}</b>
						<span className="quiet">{words.counted(count)}</span>
					</p>
					{faults.map((fault) => (
						<p key={fault} className="proof-fault">
							{fault}
						</p>
					))}
				</li>
			))}
		</ul>
	);
}
