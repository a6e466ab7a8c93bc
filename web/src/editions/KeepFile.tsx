import { useMutation } from '@tanstack/react-query';
import type { EditionDetail } from '@yibenzhang/engine';
import { Button } from 'antd';
import { saveFile } from '../save-file.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { getContent } from './edition-requests.ts';
import { useEditionTitle } from './useEditionTitle.ts';

/** The whole edition as a file, with the checksum by which anybody can tell that it is the one that was signed. */
export function KeepFile({ edition }: { edition: EditionDetail }) {
	const words = useStrings().editions;
	const title = useEditionTitle()(edition);
	const keep = useMutation({
		mutationFn: async () => saveFile({ content: (await getContent(edition.id)).content, name: `${title}.json` }),
	});
	return (
		<>
			<Button title={words.keepHelp} loading={keep.isPending} onClick={() => keep.mutate()}>
				{words.keep}
			</Button>
			<span className="quiet edition-hash">
				{words.hash} <code>{edition.hash.slice(0, 16)}</code>
				{edition.faults.length === 0 && ` · ${words.intact}`}
			</span>
			{keep.error && <RefusedAlert error={keep.error} />}
		</>
	);
}
