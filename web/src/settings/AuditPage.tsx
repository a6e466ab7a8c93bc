import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../strings/language.tsx';
import { AuditChanges } from './AuditChanges.tsx';
import { AuditProof } from './AuditProof.tsx';
import { AuditReads } from './AuditReads.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { getProof } from './settings-requests.ts';

const PARTS = ['changes', 'reads', 'proof'] as const;

/** Who changed and who read what, and the proof that nothing of it was altered. */
export function AuditPage() {
	const { settings: words } = useLanguage().strings;
	const { part = 'changes' } = useSearch({ from: '/frame/settings/audit' });
	const proof = useQuery({
		queryKey: ['settings', 'proof'],
		queryFn: ({ signal }) => getProof(signal),
		refetchInterval: ({ state }) => (state.data?.state === 'running' ? 2000 : false),
	});
	return (
		<SettingsFrame title={words.pages.audit.name} help={words.pages.audit.help} who="overseer" asked={proof}>
			{(known) => (
				<>
					<nav className="settings-tabs" aria-label={words.pages.audit.name}>
						{PARTS.map((one) => (
							<Link key={one} to="/settings/audit" search={one === 'changes' ? {} : { part: one }} {...(one === part ? { 'aria-current': 'page' } : {})}>
								{words.audit[one]}
							</Link>
						))}
					</nav>
					{part === 'changes' && <AuditChanges />}
					{part === 'reads' && <AuditReads />}
					{part === 'proof' && <AuditProof proof={known} askAgain={() => proof.refetch()} />}
				</>
			)}
		</SettingsFrame>
	);
}
