import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DEMANDS, type FormFillingDetail } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { ReasonInput } from './ReasonInput.tsx';
import { recallMark } from './upward-form-requests.ts';

/** Takes back that the filling was marked as sent, with the reason. */
export function RecallMark({ filling }: { filling: FormFillingDetail }) {
	const words = useStrings().upwardForms.recalling;
	const [open, setOpen] = useState(false);
	return (
		<>
			<Button onClick={() => setOpen(true)}>{words.open}</Button>
			{open && <RecallDialog filling={filling} close={() => setOpen(false)} />}
		</>
	);
}

function RecallDialog({ filling, close }: { filling: FormFillingDetail; close(): void }) {
	const { own, upwardForms } = useStrings();
	const words = upwardForms.recalling;
	const queries = useQueryClient();
	const [reason, setReason] = useState('');
	const [wanting, setWanting] = useState(false);
	const recalling = useMutation({
		mutationFn: () => recallMark(filling.id, reason.trim()),
		onSuccess: (answer) => {
			queries.setQueryData(['filling', filling.id], answer);
			void queries.invalidateQueries({ queryKey: ['form', filling.form] });
			void queries.invalidateQueries({ queryKey: ['forms'] });
			void queries.invalidateQueries({ queryKey: ['records', DEMANDS.register] });
			close();
		},
	});
	return (
		<Dialog title={words.open} {...(recalling.isPending ? {} : { close })}>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					reason.trim() === '' ? setWanting(true) : recalling.mutate();
				}}
			>
				<p>{words.help}</p>
				<ReasonInput
					label={words.reason}
					value={reason}
					wanting={wanting ? words.reasonMissing : undefined}
					isFirst
					change={(typed) => {
						setReason(typed);
						setWanting(false);
					}}
				/>
				{recalling.error && <RefusedAlert error={recalling.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={recalling.isPending}>
						{words.submit}
					</Button>
					<Button onClick={close} disabled={recalling.isPending}>
						{own.cancel}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
