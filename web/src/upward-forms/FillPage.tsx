import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { FormCellValue, FormPreview, FormSheet, FormWorkbook, UpwardFormDetail } from '@yibenzhang/engine';
import { useMemo, useState } from 'react';
import { Failure } from '../Failure.tsx';
import { usePeriod } from '../reports/useReport.ts';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { CellValueNow } from './CellValueNow.tsx';
import { filledLooks } from './cell-looks.ts';
import { Differences } from './Differences.tsx';
import { FormPeriod } from './FormPeriod.tsx';
import { KeepFilling } from './KeepFilling.tsx';
import { ListNote } from './ListNote.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { SheetView } from './SheetView.tsx';
import { previewWithLists } from './upward-form-requests.ts';
import { useForm } from './useForm.ts';
import { Warnings } from './Warnings.tsx';
import './upward-forms.css';

/** A form as it would be filled now: what differs from last time comes first, then the sheets, then it is kept. */
export function FillPage() {
	const { strings } = useLanguage();
	const words = strings.upwardForms;
	const { id } = useParams({ from: '/frame/forms/$id/fill' });
	const period = usePeriod();
	const navigate = useNavigate({ from: '/forms/$id/fill' });
	const form = useForm(id);
	// Reading its lists is logged: it is not asked again by itself.
	const preview = useQuery({
		queryKey: ['form-preview', id, form.data?.version, period],
		queryFn: ({ signal }) => previewWithLists(id, period, signal),
		enabled: form.data !== undefined,
		staleTime: Number.POSITIVE_INFINITY,
		gcTime: 0,
		refetchOnMount: 'always',
	});
	useDocumentTitle(form.data === undefined ? words.title : words.fillName(form.data.title));
	return (
		<div className="form-page">
			{form.data && (
				<header className="form-head">
					<Link to="/forms/$id" params={{ id }} search={{ period }} activeOptions={{ exact: true }} className="way-back">
						<ArrowLeftOutlined aria-hidden /> {form.data.title}
					</Link>
					<div className="form-title">
						<h1>{words.fillName(form.data.title)}</h1>
						<FormPeriod period={period} choose={(chosen) => navigate({ search: (before) => ({ ...before, period: chosen }), replace: true })} />
					</div>
				</header>
			)}
			{(form.isPending || preview.isPending) && !form.isError && !preview.isError && (
				<div key={form.data?.id} className="sheet">
					<Waiting lines={12} />
				</div>
			)}
			{form.isError && <Failure error={form.error} retry={() => form.refetch()} />}
			{preview.isError && <Failure error={preview.error} retry={() => preview.refetch()} />}
			{form.data && preview.data && <FillWorkplace key={period} form={form.data} preview={preview.data} />}
		</div>
	);
}

function FillWorkplace({ form, preview }: { form: UpwardFormDetail; preview: FormPreview }) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms;
	const writing = useWriting();
	const { sheet: named, cell } = useSearch({ from: '/frame/forms/$id/fill' });
	const navigate = useNavigate({ from: '/forms/$id/fill' });
	const [asked, setAsked] = useState<ReadonlyMap<string, string>>(() => new Map(preview.asked.map((one) => [`${one.sheet}!${one.cell}`, one.last])));
	const workbook = preview.workbook ?? form.workbook;
	const sheet = workbook.sheets.find(({ name }) => name === named) ?? workbook.sheets.find(({ hidden }) => !hidden);
	const values = useMemo(
		() =>
			preview.values.map((value) => {
				const own = asked.get(`${value.sheet}!${value.cell}`);
				return own === undefined
					? value
					: { ...value, value: own.trim() === '' ? null : own, changed: value.before !== undefined && (value.before ?? '') !== own.trim() };
			}),
		[preview, asked],
	);
	const looks = useMemo(
		() => filledLooks(values, preview.lists, { words, say, day: writing.day })(sheet?.name ?? ''),
		[values, preview, sheet, words, say, writing],
	);
	const go = (part: { sheet: string; cell?: string }) =>
		navigate({ search: ({ period }) => ({ ...(period === undefined ? {} : { period }), ...part }), replace: true, resetScroll: false });
	return (
		<>
			<Differences preview={{ ...preview, values }} point={(place) => go(place)} />
			<Warnings preview={preview} point={(place) => go(place)} />
			<SheetTabs workbook={workbook} chosen={sheet?.name ?? ''} choose={(name) => go({ sheet: name })} />
			<ChosenCell values={values} sheet={sheet?.name} cell={cell} period={preview.period} />
			{sheet && <FilledSheet workbook={workbook} sheet={sheet} looks={looks} cell={cell} go={go} />}
			{preview.lists.map((list) => (
				<p key={`${list.sheet}!${list.cell}`} className="quiet form-list-note">
					<ListNote list={list} />
				</p>
			))}
			<KeepFilling form={form} preview={preview} asked={asked} write={(key, typed) => setAsked(new Map(asked).set(key, typed))} />
		</>
	);
}

interface ChosenCellProps {
	readonly values: readonly FormCellValue[];
	readonly sheet: string | undefined;
	readonly cell: string | undefined;
	readonly period: string;
}

/** What stands in the cell that is pointed at, and the way to its records. */
function ChosenCell({ values, sheet, cell, period }: ChosenCellProps) {
	const { strings, say } = useLanguage();
	const value = values.find((one) => one.sheet === sheet && one.at === cell);
	return (
		<div className="chosen-cell" role="status">
			{value === undefined ? (
				<p className="quiet">{strings.upwardForms.pointToOpen}</p>
			) : (
				<>
					<p>
						<code>{value.at}</code> {value.figure === null ? value.label : say(value.figure.label)}
					</p>
					<CellValueNow value={value} list={undefined} period={period} />
				</>
			)}
		</div>
	);
}

interface FilledSheetProps {
	readonly workbook: FormWorkbook;
	readonly sheet: FormSheet;
	readonly looks: ReturnType<ReturnType<typeof filledLooks>>;
	readonly cell: string | undefined;
	go(part: { sheet: string; cell?: string }): void;
}

export function FilledSheet({ workbook, sheet, looks, cell, go }: FilledSheetProps) {
	const choose = (chosen: string) => go({ sheet: sheet.name, cell: chosen });
	return <SheetView key={sheet.name} filled sheet={sheet} styles={workbook.styles} looks={looks} chosen={cell} choose={choose} open={choose} />;
}
