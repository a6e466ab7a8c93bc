import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DEMANDS, type FormFillingDetail, isCalledAlike } from '@yibenzhang/engine';
import { Button, InputNumber } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Dialog } from '../Dialog.tsx';
import { useRegisters } from '../records/useRegisters.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { ReasonInput } from './ReasonInput.tsx';
import { markSent } from './upward-form-requests.ts';
import { dueOn, titleOf, useDemands } from './useDemands.ts';

/** Says that the file went out, and how long it took. */
export function MarkSent({ filling }: { filling: FormFillingDetail }) {
	const words = useLanguage().strings.upwardForms.sending;
	const [open, setOpen] = useState(false);
	return (
		<>
			<Button type="primary" onClick={() => setOpen(true)}>
				{words.open}
			</Button>
			{open && <SentDialog filling={filling} close={() => setOpen(false)} />}
		</>
	);
}

function SentDialog({ filling, close }: { filling: FormFillingDetail; close(): void }) {
	const { strings } = useLanguage();
	const words = strings.upwardForms.sending;
	const id = useId();
	const queries = useQueryClient();
	const [hours, setHours] = useState<number | null>(null);
	const [reason, setReason] = useState('');
	const [wanting, setWanting] = useState(false);
	const { demand, how, choice } = useAnswered(filling);
	const replaced = filling.would_replace;
	const lacksReason = replaced !== null && reason.trim() === '';
	const lacksHours = demand !== '' && hours === null;
	const sending = useMutation({
		mutationFn: () =>
			markSent(filling.id, {
				hours,
				answers: demand === '' ? null : { demand, how },
				...(replaced === null ? {} : { replaces: { filling: replaced.id, reason } }),
			}),
		onSuccess: (answer) => {
			queries.setQueryData(['filling', filling.id], answer);
			void queries.invalidateQueries({ queryKey: ['form', filling.form] });
			void queries.invalidateQueries({ queryKey: ['forms'] });
			void queries.invalidateQueries({ queryKey: ['records', DEMANDS.register] });
			close();
		},
	});
	return (
		<Dialog title={words.open} {...(sending.isPending ? {} : { close })}>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					lacksHours || lacksReason ? setWanting(true) : sending.mutate();
				}}
			>
				<p>{words.help}</p>
				<p className="form-line">
					<label htmlFor={id}>{words.hours}</label>
					<InputNumber
						id={id}
						min={0}
						max={10_000}
						step={0.5}
						value={hours}
						onChange={setHours}
						autoFocus
						status={wanting && lacksHours ? 'error' : ''}
						aria-invalid={wanting && lacksHours}
					/>
				</p>
				{wanting && lacksHours && (
					<p role="alert" className="form-wanting">
						{words.hoursMissing}
					</p>
				)}
				<p className="quiet">{words.hoursHelp}</p>
				{choice}
				{replaced !== null && (
					<ReasonInput
						label={words.reason(replaced.number)}
						value={reason}
						wanting={wanting && lacksReason ? strings.upwardForms.keep.reasonMissing : undefined}
						change={setReason}
					/>
				)}
				{sending.error && <RefusedAlert error={sending.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={sending.isPending}>
						{words.submit}
					</Button>
					<Button onClick={close} disabled={sending.isPending}>
						{strings.own.cancel}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

/** Which demand the filling answers and how it went out: asked where demands wait. The one that is called alike is meant unless another is chosen. */
function useAnswered(filling: FormFillingDetail): { readonly demand: string; readonly how: string; readonly choice: ReactNode } {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms.sending;
	const writing = useWriting();
	const { register, data } = useDemands();
	const registers = useRegisters();
	const waiting = data?.records ?? [];
	const [chosen, setDemand] = useState<string>();
	const [way, setHow] = useState<string>();
	const demand = chosen ?? waiting.find((one) => isCalledAlike(titleOf(one), filling.title))?.id ?? '';
	const codes = registers.data?.code_lists.find(({ id }) => id === register?.fields[DEMANDS.sent_how]?.codes)?.codes ?? [];
	const how = way ?? codes[0]?.code ?? '';
	const choice = waiting.length > 0 && (
		<>
			<p className="form-line">
				<span>{words.demand}</span>
				<ChoiceBox
					label={words.demand}
					value={demand}
					choose={setDemand}
					options={[
						{ value: '', label: words.noDemand },
						...waiting.map((one) => ({ value: one.id, label: words.demandName(titleOf(one), writing.day(dueOn(one))) })),
					]}
				/>
			</p>
			{demand !== '' && (
				<p className="form-line">
					<span>{words.how}</span>
					<ChoiceBox label={words.how} value={how} choose={setHow} options={codes.map(({ code, label }) => ({ value: code, label: say(label) }))} />
				</p>
			)}
		</>
	);
	return { demand, how, choice };
}
