import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormBinding, UpwardFormDetail } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { DropFile } from '../DropFile.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { renewForm } from './upward-form-requests.ts';
import { useBindingWords } from './useBindingWords.ts';
import { WORKBOOKS } from './workbooks.ts';

/** The sender's newer version of the form: bindings go along where their words still stand, the others are told. */
export function RenewButton({ form }: { form: UpwardFormDetail }) {
	const words = useLanguage().strings.upwardForms.renewing;
	const [open, setOpen] = useState(false);
	return (
		<>
			<Button onClick={() => setOpen(true)}>{words.open}</Button>
			{open && <RenewDialog form={form} close={() => setOpen(false)} />}
		</>
	);
}

function RenewDialog({ form, close }: { form: UpwardFormDetail; close(): void }) {
	const { strings } = useLanguage();
	const words = strings.upwardForms.renewing;
	const queries = useQueryClient();
	const [sent, setSent] = useState(0);
	const sending = useMutation({
		mutationFn: (file: File) => renewForm(form.id, { file, version: form.version }, setSent),
		onSuccess: (answer) => {
			queries.setQueryData(['form', form.id], answer.form);
			void queries.invalidateQueries({ queryKey: ['forms'] });
		},
	});
	return (
		<Dialog title={words.open} {...(sending.isPending ? {} : { close })}>
			{sending.error && <RefusedAlert error={sending.error} />}
			{sending.data === undefined ? (
				<>
					<p>{words.help}</p>
					<DropFile
						words={words.drop}
						help={strings.upwardForms.loading.help}
						accept={WORKBOOKS}
						sending={sending.isPending ? sent : undefined}
						choose={(file) => sending.mutate(file)}
					/>
				</>
			) : (
				<>
					<p role="status">{words.carried(sending.data.form.bindings.length)}</p>
					{sending.data.lost.length > 0 && <Lost lost={sending.data.lost} />}
					<div className="form-buttons">
						<Button type="primary" autoFocus onClick={close}>
							{words.done}
						</Button>
					</div>
				</>
			)}
		</Dialog>
	);
}

function Lost({ lost }: { lost: readonly FormBinding[] }) {
	const words = useLanguage().strings.upwardForms.renewing;
	const describe = useBindingWords();
	return (
		<>
			<p className="form-warning">{words.lost(lost.length)}</p>
			<ul>
				{lost.map((one) => (
					<li key={`${one.sheet}!${one.cell}`}>{words.lostOne(`${one.sheet} ${one.cell}`, one.label, describe(one))}</li>
				))}
			</ul>
		</>
	);
}
