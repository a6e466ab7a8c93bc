import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { EditionDetail } from '@yibenzhang/engine';
import { Button } from 'antd';
import { beginDraft } from '../drafts/draft-requests.ts';
import { draftsQuery, useDraftChange } from '../drafts/useDraft.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';

/** Goes on writing from the edition's own text: what is finished then takes its place. */
export function CorrectButton({ edition: { id, report, period, scope } }: { readonly edition: EditionDetail }) {
	const words = useStrings().editions;
	const navigate = useNavigate();
	const queries = useQueryClient();
	const begin = useDraftChange(
		() => beginDraft({ report, period, scope, edition: id }),
		(draft) => {
			void queries.invalidateQueries({ queryKey: draftsQuery.queryKey });
			void navigate({ to: '/report/drafts/$id', params: { id: draft.id } });
		},
	);
	return (
		<>
			<Button title={words.correctHelp} loading={begin.isPending} onClick={() => begin.mutate()}>
				{words.correct}
			</Button>
			{begin.error && <RefusedAlert error={begin.error} />}
		</>
	);
}
