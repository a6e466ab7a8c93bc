import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Register, ViewAnswer, ViewLook } from '@yibenzhang/engine';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { CopyAddress } from '../CopyAddress.tsx';
import { Dialog } from '../Dialog.tsx';
import { Failure } from '../Failure.tsx';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { changeView, deleteView, saveView, setDefaultView } from './desk-requests.ts';
import type { DeskView } from './useDeskLook.ts';

/** Saved views: open one, keep how the list is looked at now, rename, delete, open with it from now on. */
export function ViewMenu({ register, shown }: { readonly register: Register; readonly shown: DeskView }) {
	const { strings, say } = useLanguage();
	const words = strings.desk.views;
	const { unit } = useNames();
	const queries = useQueryClient();
	const [dialog, setDialog] = useState<'save' | 'rename'>();
	const { view, views, look } = shown;
	const changed = (opened: ViewAnswer | undefined) => {
		void queries.invalidateQueries({ queryKey: ['views', register.id] });
		return opened;
	};
	const write = useMutation({
		mutationFn: async (act: () => Promise<ViewAnswer | undefined>) => act(),
		onSuccess: (opened) => changed(opened),
	});
	const unitName = (code: string) => {
		const name = unit(code);
		return name === undefined ? code : say(name);
	};
	const label = ({ name, unit: of, is_default }: ViewAnswer) =>
		`${name}${of === null ? '' : ` · ${unitName(of)}`}${is_default ? ` · ${words.defaultMark}` : ''}`;
	const all = views === undefined || view === undefined || views.views.some(({ id }) => id === view.id) ? (views?.views ?? []) : [...views.views, view];
	const lookNow: ViewLook = look ?? {};

	return (
		<div className="desk-views">
			<ChoiceBox
				label={words.title}
				value={view?.id ?? ''}
				options={[{ value: '', label: words.none }, ...all.map((one) => ({ value: one.id, label: label(one) }))]}
				choose={(id) => shown.open(all.find((one) => one.id === id))}
			/>
			{shown.changed && <span className="desk-changed">{words.changed}</span>}
			{view !== undefined && shown.changed && view.may_change && (
				<Button
					size="small"
					onClick={() =>
						write.mutate(async () => {
							const saved = await changeView(register.id, view.id, { look: lookNow });
							shown.open(saved);
							return saved;
						})
					}
				>
					{words.save}
				</Button>
			)}
			<Button onClick={() => setDialog('save')}>{words.saveAs}</Button>
			{view !== undefined && (
				<>
					<Button size="small" type="text" onClick={() => write.mutate(() => setDefaultView(register.id, view.id, !view.is_default))}>
						{view.is_default ? words.notDefault : words.makeDefault}
					</Button>
					{view.may_change && (
						<Button size="small" type="text" onClick={() => setDialog('rename')}>
							{words.rename}
						</Button>
					)}
				</>
			)}
			<CopyAddress />
			{write.isError && <Failure error={write.error} />}
			{dialog === 'save' && (
				<NameDialog
					title={words.saveAs}
					name=""
					units={(views?.units ?? []).map((code) => ({ code, name: unitName(code) }))}
					close={() => setDialog(undefined)}
					done={async (name, of) => {
						const saved = await saveView(register.id, { name, look: lookNow, ...(of === '' ? {} : { unit: of }) });
						changed(saved);
						shown.open(saved);
					}}
				/>
			)}
			{dialog === 'rename' && view !== undefined && (
				<NameDialog
					title={words.rename}
					name={view.name}
					close={() => setDialog(undefined)}
					done={async (name) => {
						changed(await changeView(register.id, view.id, { name }));
					}}
					remove={async () => {
						await deleteView(register.id, view.id);
						changed(undefined);
						shown.open(undefined);
					}}
				/>
			)}
		</div>
	);
}

interface NameDialogProps {
	readonly title: string;
	readonly name: string;
	/** For which it may be saved. */
	readonly units?: readonly { readonly code: string; readonly name: string }[];
	done(name: string, unit: string): Promise<void>;
	remove?(): Promise<void>;
	close(): void;
}

function NameDialog({ title, name, units = [], done, remove, close }: NameDialogProps) {
	const { strings } = useLanguage();
	const words = strings.desk.views;
	const id = useId();
	const [typed, setTyped] = useState(name);
	const [unit, setUnit] = useState('');
	const [missing, setMissing] = useState(false);
	const saving = useMutation({ mutationFn: (act: () => Promise<void>) => act(), onSuccess: close });
	return (
		<Dialog title={title} close={close}>
			<form
				className="desk-filter-form"
				onSubmit={(event) => {
					event.preventDefault();
					setMissing(typed.trim() === '');
					if (typed.trim() !== '') {
						saving.mutate(() => done(typed.trim(), unit));
					}
				}}
			>
				<label htmlFor={id}>{words.name}</label>
				<Input id={id} value={typed} maxLength={40} aria-invalid={missing} onChange={({ target }) => setTyped(target.value)} />
				{missing && <p role="alert">{words.nameMissing}</p>}
				{units.length > 0 && (
					<ChoiceBox
						label={words.whose}
						value={unit}
						options={[{ value: '', label: words.forMe }, ...units.map((one) => ({ value: one.code, label: words.forUnit(one.name) }))]}
						choose={setUnit}
					/>
				)}
				{saving.isError && <Failure error={saving.error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={saving.isPending}>
						{title}
					</Button>
					<Button onClick={close}>{strings.desk.block.cancel}</Button>
					{remove !== undefined && (
						<Button danger title={words.removeSure(name)} onClick={() => saving.mutate(remove)}>
							{words.remove}
						</Button>
					)}
				</div>
			</form>
		</Dialog>
	);
}
