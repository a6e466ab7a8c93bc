import type { DraftDetail } from '@yibenzhang/engine';
import { Dialog } from '../Dialog.tsx';
import { Failure } from '../Failure.tsx';
import { ReportSheet } from '../reports/ReportSheet.tsx';
import { useStrings } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { usePreview } from './useDraft.ts';

/** All chapters as the paper will have them. */
export function PreviewDialog({ draft, close }: { readonly draft: DraftDetail; close(): void }) {
	const words = useStrings().drafts;
	const preview = usePreview(draft.id);
	return (
		<Dialog title={words.previewTitle} width={920} close={close}>
			<div className="draft-preview">
				{preview.isPending && <Waiting lines={8} />}
				{preview.isError && <Failure error={preview.error} retry={() => preview.refetch()} />}
				{preview.data && <ReportSheet document={preview.data.document} open={undefined} />}
			</div>
		</Dialog>
	);
}
