import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormPreview, UpwardFormDetail } from '@yibenzhang/engine';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { ReasonInput } from './ReasonInput.tsx';
import { fillForm } from './upward-form-requests.ts';

interface KeepFillingProps {
	readonly form: UpwardFormDetail;
	readonly preview: FormPreview;
	/** What was written, by place. */
	readonly asked: ReadonlyMap<string, string>;
	write(key: string, words: string): void;
}

/** Asks what only the filler knows, and keeps the filling: the file that leaves is the one that is kept. */
export function KeepFilling({ form, preview, asked, write }: KeepFillingProps) {
	const { strings } = useLanguage();
	const words = strings.upwardForms;
	const id = useId();
	const queries = useQueryClient();
	const navigate = useNavigate();
	const [reason, setReason] = useState('');
	const [wanting, setWanting] = useState(false);
	const keeping = useMutation({
		mutationFn: () =>
			fillForm(form.id, {
				version: preview.version,
				period: preview.period,
				asked: preview.asked.map(({ sheet, cell }) => ({ sheet, cell, words: asked.get(`${sheet}!${cell}`) ?? '' })),
				...(preview.replaces === null ? {} : { replaces: preview.replaces.id, reason }),
			}),
		onSuccess: (filling) => {
			queries.setQueryData(['filling', filling.id], filling);
			void queries.invalidateQueries({ queryKey: ['form', form.id] });
			void queries.invalidateQueries({ queryKey: ['forms'] });
			void navigate({ to: '/forms/$id/fillings/$filling', params: { id: form.id, filling: filling.id } });
		},
	});
	if (!form.may_keep) {
		return null;
	}
	return (
		<form
			className="sheet keep-filling"
			onSubmit={(event) => {
				event.preventDefault();
				preview.replaces !== null && reason.trim() === '' ? setWanting(true) : keeping.mutate();
			}}
		>
			<h2>{words.keep.title}</h2>
			{preview.asked.map(({ sheet, cell, label }) => {
				const key = `${sheet}!${cell}`;
				return (
					<p key={key} className="form-line">
						<label htmlFor={`${id}-${key}`}>
							<code>{cell}</code> {label === '' ? words.words.asked : label}
						</label>
						<Input id={`${id}-${key}`} value={asked.get(key) ?? ''} maxLength={2000} onChange={({ target }) => write(key, target.value)} />
					</p>
				);
			})}
			{preview.replaces !== null && (
				<ReasonInput
					label={words.keep.reason(preview.replaces.number)}
					value={reason}
					wanting={wanting ? words.keep.reasonMissing : undefined}
					change={(typed) => {
						setReason(typed);
						setWanting(false);
					}}
				/>
			)}
			<p className="quiet">{words.keep.help}</p>
			{keeping.error && <RefusedAlert error={keeping.error} />}
			<Button type="primary" htmlType="submit" loading={keeping.isPending}>
				{words.keep.submit}
			</Button>
		</form>
	);
}
