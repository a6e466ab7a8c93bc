import { ArrowLeftOutlined, UndoOutlined } from '@ant-design/icons';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { FormSheet, UpwardFormDetail } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Dialog } from '../Dialog.tsx';
import { Failure } from '../Failure.tsx';
import { usePeriod } from '../reports/useReport.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { DownloadButton } from '../spreadsheets/DownloadButton.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useRoom } from '../useRoom.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { CellPanel } from './CellPanel.tsx';
import { boundLooks } from './cell-looks.ts';
import { FillingsList } from './FillingsList.tsx';
import { FormFactsButton } from './FormFactsButton.tsx';
import { FormPeriod } from './FormPeriod.tsx';
import { RenewButton } from './RenewButton.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { SheetView } from './SheetView.tsx';
import { fetchBlank } from './upward-form-requests.ts';
import { useBinding, useForm, useFormValues } from './useForm.ts';
import './upward-forms.css';

/** A form: the sender's sheets, and what is bound to their cells by pointing at them. */
export function FormPage() {
	const words = useLanguage().strings.upwardForms;
	const { id } = useParams({ from: '/frame/forms/$id' });
	const found = useForm(id);
	// The cells have their heights once it is known what stands in them.
	const values = useFormValues(found.data, usePeriod());
	useDocumentTitle(found.data?.title ?? words.title);
	return (
		<div className="form-page">
			{(found.isPending || values.isLoading) && (
				<div className="sheet">
					<Waiting lines={12} />
				</div>
			)}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{found.data && !values.isLoading && <FormWorkplace form={found.data} />}
		</div>
	);
}

function FormWorkplace({ form }: { form: UpwardFormDetail }) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms;
	const writing = useWriting();
	const { sheet: named, cell, open } = useSearch({ from: '/frame/forms/$id' });
	const navigate = useNavigate({ from: '/forms/$id' });
	const period = usePeriod();
	const beside = useRoom() === 'desktop';
	const values = useFormValues(form, period);
	const binding = useBinding(form);
	const sheet = sheetOf(form, named);
	const looks = useMemo(() => {
		const own = boundLooks(form.bindings, values.data, { words, say, day: writing.day })(sheet?.name ?? '');
		for (const proposal of form.may_keep ? form.proposals : []) {
			if (proposal.sheet === sheet?.name && !own.has(proposal.cell)) {
				own.set(proposal.cell, { shown: '', looks: ['proposed'], told: words.sheet.proposed });
			}
		}
		return own;
	}, [form, values.data, sheet, words, say, writing]);
	const go = (part: { sheet?: string; cell?: string; open?: string }) =>
		navigate({ search: (before) => ({ period: before.period ?? period, ...part }), replace: true, resetScroll: false });
	if (sheet === undefined) {
		return null;
	}
	const choose = (chosen: string) => go({ sheet: sheet.name, cell: chosen });
	const panel = cell !== undefined && (
		<CellPanel
			key={`${sheet.name} ${cell}`}
			form={form}
			sheet={sheet}
			cell={cell}
			period={period}
			value={values.data?.values.find((one) => one.sheet === sheet.name && one.cell === cell)}
			list={values.data?.lists.find((one) => one.sheet === sheet.name && one.cell === cell)}
			binding={binding}
			focus={open === 'yes'}
		/>
	);
	return (
		<>
			<FormHead form={form} period={period} />
			<div className="form-tools">
				<FormPeriod period={period} choose={(chosen) => navigate({ search: (before) => ({ ...before, period: chosen }), replace: true })} />
				{form.may_keep && (
					<>
						<Button icon={<UndoOutlined aria-hidden />} disabled={!binding.canUndo || binding.isKeeping} onClick={binding.undo}>
							{words.undo}
						</Button>
						<ProposalsButton form={form} sheet={sheet} take={binding.bind} />
					</>
				)}
				<span role="status" className="quiet">
					{binding.isKeeping ? words.keeping : words.boundCount(form.bindings.length)}
				</span>
			</div>
			{binding.error && <RefusedAlert error={binding.error} />}
			<SheetTabs workbook={form.workbook} chosen={sheet.name} choose={(name) => go({ sheet: name })} />
			<div className={beside ? 'form-work form-work-beside' : 'form-work'}>
				<div className="form-work-sheet">
					<SheetView
						key={sheet.name}
						sheet={sheet}
						styles={form.workbook.styles}
						looks={looks}
						chosen={cell}
						choose={choose}
						open={(opened, by) => go({ sheet: sheet.name, cell: opened, ...(by === 'key' || !beside ? { open: 'yes' } : {}) })}
					/>
				</div>
				{beside && (
					<aside className="form-panel" aria-label={words.panel.title}>
						{panel || <p className="quiet">{form.may_keep ? words.panel.point : words.panel.pointToRead}</p>}
					</aside>
				)}
			</div>
			{!beside && open === 'yes' && cell !== undefined && (
				<Dialog title={words.panel.title} close={() => go({ sheet: sheet.name, cell })}>
					{panel}
				</Dialog>
			)}
			<FillingsList form={form} />
		</>
	);
}

function FormHead({ form, period }: { form: UpwardFormDetail; period: string }) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms;
	return (
		<header className="form-head">
			<Link to="/forms" className="way-back" activeOptions={{ exact: true }}>
				<ArrowLeftOutlined aria-hidden /> {words.toList}
			</Link>
			<div className="form-title">
				<h1>{form.title}</h1>
				{form.retired && <span className="state state-off">{words.retired}</span>}
				{form.may_keep && form.bindings.length > 0 && !form.retired && (
					<Link to="/forms/$id/fill" params={{ id: form.id }} search={{ period }} className="upward-form-fill">
						{words.fill}
					</Link>
				)}
			</div>
			<p className="quiet">
				{[form.sender === '' ? [] : words.from(form.sender), words.keptBy(say(form.unit_name)), words.version(form.version), form.file_name].flat().join(' · ')}
			</p>
			{form.workbook.notes.map((note) => (
				<p key={note.zh} className="form-note">
					{say(note)}
				</p>
			))}
			<div className="form-ways">
				<DownloadButton label={words.blank} fetch={() => fetchBlank(form.id)} />
				{form.may_keep && <RenewButton form={form} />}
				{form.may_keep && <FormFactsButton form={form} />}
			</div>
		</header>
	);
}

/** Takes what the words around empty cells suggest, all of a sheet at once; each stays to be looked at and can be taken back. */
function ProposalsButton({ form, sheet, take }: { form: UpwardFormDetail; sheet: FormSheet; take(...bindings: UpwardFormDetail['proposals']): void }) {
	const words = useLanguage().strings.upwardForms;
	const own = form.proposals.filter((one) => one.sheet === sheet.name);
	return own.length === 0 ? null : <Button onClick={() => take(...own)}>{words.takeProposals(own.length)}</Button>;
}

function sheetOf({ workbook }: UpwardFormDetail, named: string | undefined): FormSheet | undefined {
	return workbook.sheets.find(({ name }) => name === named) ?? workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0];
}
