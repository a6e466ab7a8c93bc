import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Draft, listDrafts } from '../forms/drafts.ts';
import { useRegister } from '../records/useRegisters.ts';
import { useSession } from '../session/useSession.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

/** Forms that this account left half done on this device. */
export function DraftsPart() {
	const words = useLanguage().strings.workbench.drafts;
	const { data: account } = useSession();
	const id = account?.id ?? '';
	// Where the browser keeps nothing there is nothing to go on with, and no reason to disturb.
	const kept = useQuery({ queryKey: ['drafts', id], queryFn: () => listDrafts(id), retry: false, staleTime: 0 });
	if (kept.data === undefined || kept.data.length === 0) {
		return null;
	}
	return (
		<section className="workbench-part" aria-labelledby="drafts-title">
			<div className="workbench-part-head">
				<h2 id="drafts-title">{words.title}</h2>
			</div>
			<p className="quiet">{words.help}</p>
			<ul className="came-rows">
				{kept.data.map((draft) => (
					<DraftRow key={draft.id} draft={draft} />
				))}
			</ul>
		</section>
	);
}

function DraftRow({ draft }: { draft: Draft }) {
	const { strings, say } = useLanguage();
	const writing = useWriting();
	const register = useRegister(draft.register);
	const label = register === undefined ? draft.register : say(register.label);
	const name = draft.title === '' ? label : draft.title;
	return (
		<li>
			{draft.record === null ? (
				<Link to="/records/$register/new" params={{ register: draft.register }} search={{ draft: draft.id }}>
					{name}
				</Link>
			) : draft.action === 'amend' ? (
				<Link to="/records/$register/$id/edit" params={{ register: draft.register, id: draft.record }}>
					{name}
				</Link>
			) : (
				<Link to="/records/$register/$id/actions/$action" params={{ register: draft.register, id: draft.record, action: draft.action }}>
					{name}
				</Link>
			)}
			<p className="quiet">
				{label} · {strings.workbench.drafts.kept(writing.moment(draft.kept_at))}
			</p>
		</li>
	);
}
