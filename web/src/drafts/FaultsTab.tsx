import { Link } from '@tanstack/react-router';
import { Nothing } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { faultsIn } from './faults-in.ts';
import { goToStretch } from './go-to.ts';
import type { SidePanelProps } from './SidePanel.tsx';

/** What is still wrong, here and in other chapters; a press leads to the place. */
export function FaultsTab({ draft, chapter, desk, problems, goToText }: SidePanelProps) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const faults = desk === undefined ? [] : faultsIn(desk);
	// What the server alone sees, such as a heading that leaves out a level.
	const others = problems.filter((problem) => problem.chapter === chapter.key && !faults.some((fault) => fault.words === problem.words));
	const elsewhere = draft.chapters
		.map((each) => ({ each, count: problems.filter((problem) => problem.chapter === each.key).length }))
		.filter(({ each, count }) => count > 0 && each.key !== chapter.key);
	return (
		<>
			{faults.length + others.length === 0 && <Nothing title={words.faultsNone} help={words.faultsHelp} />}
			<ul className="draft-faults">
				{faults.map((fault) => (
					<li key={`${fault.kind} ${fault.at}`}>
						<button
							type="button"
							className="draft-fault"
							onClick={() => {
								goToText();
								const isChip = fault.kind === 'untrue' || fault.kind === 'unknown';
								requestAnimationFrame(() => desk && goToStretch(desk.editor, fault.at, isChip ? undefined : fault.at + fault.words.length));
							}}
						>
							<span className={`fault-kind fault-${fault.kind}`}>{words.faultKinds[fault.kind]}</span>
							<span lang="zh-CN">{fault.words}</span>
						</button>
					</li>
				))}
				{others.map(({ line, column, words: refused, message }) => (
					<li key={`${line} ${column}`} className="draft-fault">
						<span className="fault-kind">{words.faultKinds.other}</span>
						<span lang="zh-CN">{refused}</span>
						<span className="quiet">{say(message)}</span>
					</li>
				))}
			</ul>
			{elsewhere.length > 0 && (
				<>
					<h3>{words.faultsElsewhere}</h3>
					<ul className="draft-faults">
						{elsewhere.map(({ each, count }) => (
							<li key={each.key}>
								<Link to="/report/drafts/$id" params={{ id: draft.id }} search={{ chapter: each.key, tab: 'faults' }} className="draft-fault">
									<span lang="zh-CN">{say(each.label)}</span>
									<span className="quiet">{words.faultsCount(count)}</span>
								</Link>
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}
