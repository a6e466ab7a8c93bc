import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { DraftChapter, DraftDetail } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';

/** The way to the chapters before and behind. */
export function Neighbours({ draft, chapter }: { readonly draft: DraftDetail; readonly chapter: DraftChapter }) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const at = draft.chapters.findIndex(({ key }) => key === chapter.key);
	const [before, behind] = [draft.chapters[at - 1], draft.chapters[at + 1]];
	return (
		<nav className="chapter-neighbours" aria-label={words.neighbours}>
			{before !== undefined && (
				<Link to="/report/drafts/$id" params={{ id: draft.id }} search={{ chapter: before.key }}>
					<LeftOutlined aria-hidden /> <span className="unseen">{words.previous}</span> {say(before.label)}
				</Link>
			)}
			<span />
			{behind !== undefined && (
				<Link to="/report/drafts/$id" params={{ id: draft.id }} search={{ chapter: behind.key }}>
					<span className="unseen">{words.next}</span> {say(behind.label)} <RightOutlined aria-hidden />
				</Link>
			)}
		</nav>
	);
}
