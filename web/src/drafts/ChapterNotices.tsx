import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type { DraftChapter, DraftDetail } from '@yibenzhang/engine';
import { reportTextOf } from '@yibenzhang/report';
import { Alert, Button } from 'antd';
import { Failure } from '../Failure.tsx';
import { SureButton } from '../SureButton.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useCopying } from '../useCopying.ts';
import { useWriting } from '../useWriting.ts';
import type { OpenChapter } from './sync/chapter-sync.ts';

interface ChapterNoticesProps {
	readonly draft: DraftDetail;
	readonly chapter: DraftChapter;
	readonly open: OpenChapter;
	again(): void;
}

/** What whoever writes must know: no line, nothing taken, somebody else's chapter. */
export function ChapterNotices({ draft, chapter, open, again }: ChapterNoticesProps) {
	const { strings, say } = useLanguage();
	const words = strings.drafts;
	const writing = useWriting();
	const line = open.line.use();
	const { copied, copy } = useCopying();
	if (line.refused !== undefined) {
		return (
			<div className="chapter-refused" role="alert">
				<Alert type="error" showIcon title={words.refused} description={`${say(line.refused.text)} ${words.refusedHelp}`} />
				<div className="form-buttons">
					<Button
						type="primary"
						onClick={() => copy(reportTextOf(yXmlFragmentToProsemirrorJSON(open.doc.getXmlFragment('text')) as Parameters<typeof reportTextOf>[0]))}
					>
						{copied === undefined ? words.copyText : copied ? words.copied : words.copyFailed}
					</Button>
					<SureButton
						label={words.giveUp}
						help={words.giveUpHelp}
						confirm={words.giveUpConfirm}
						act={async () => {
							await open.giveUp();
							again();
						}}
					/>
				</div>
			</div>
		);
	}
	if (line.failed !== undefined) {
		return line.state === 'opening' && line.failed.code === 'network' ? (
			<Alert type="warning" showIcon className="draft-notice" title={words.awayFirst} />
		) : (
			<Failure error={line.failed} retry={again} />
		);
	}
	if (line.state === 'away') {
		const help = line.waiting === 0 ? words.away : line.keeps === 'sealed' ? words.awayWaiting(line.waiting) : words.awayMemory(line.waiting);
		return <Alert type="warning" showIcon role="status" className="draft-notice" title={help} />;
	}
	if (chapter.handed_in !== null && chapter.state === 'handed_in') {
		return <Alert type="info" showIcon className="draft-notice" title={words.handedInNotice(chapter.handed_in.name, writing.moment(chapter.handed_in.at))} />;
	}
	return draft.state === 'writing' && line.state === 'up' && !line.may_write ? <p className="quiet chapter-read-only">{words.readOnly}</p> : null;
}
