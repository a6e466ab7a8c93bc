import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { DEMANDS, type FormFillingDetail, type FormKeptValue } from '@yibenzhang/engine';
import { useMemo } from 'react';
import { CopyAddress } from '../CopyAddress.tsx';
import { FaultsAlert } from '../editions/FaultsAlert.tsx';
import { Failure } from '../Failure.tsx';
import { DownloadButton } from '../spreadsheets/DownloadButton.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { ValuesTable } from '../ValuesTable.tsx';
import { Waiting } from '../Waiting.tsx';
import { filledLooks, shownValue } from './cell-looks.ts';
import { movedWords } from './Differences.tsx';
import { FilledSheet } from './FillPage.tsx';
import { ListNote, listed } from './ListNote.tsx';
import { MarkSent } from './MarkSent.tsx';
import { MovedPanel } from './MovedPanel.tsx';
import { RecallMark } from './RecallMark.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { fetchFilled, getFilling } from './upward-form-requests.ts';
import './upward-forms.css';

/** A filling as it was kept: its file, who filled and sent it, what stands in it, and what has moved since. */
export function FillingPage() {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms;
	const { filling: id } = useParams({ from: '/frame/forms/$id/fillings/$filling' });
	const { figure } = useSearch({ from: '/frame/forms/$id/fillings/$filling' });
	const navigate = useNavigate({ from: '/forms/$id/fillings/$filling' });
	const found = useQuery({ queryKey: ['filling', id], queryFn: ({ signal }) => getFilling(id, signal) });
	const { data } = found;
	useDocumentTitle(data === undefined ? words.title : `${data.title} ${words.fillingName(say(data.period_said), data.number)}`);
	return (
		<div className={figure === undefined ? 'beside' : 'beside beside-open'}>
			<div className="form-page">
				{found.isPending && (
					<div className="sheet">
						<Waiting lines={10} />
					</div>
				)}
				{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
				{data && (
					<>
						<FillingHead filling={data} />
						<KeptValues filling={data} />
						<KeptSheets filling={data} />
					</>
				)}
			</div>
			{data && <MovedPanel filling={data} figure={figure} close={() => navigate({ search: ({ figure: _closed, ...before }) => before, resetScroll: false })} />}
		</div>
	);
}

function FillingHead({ filling }: { filling: FormFillingDetail }) {
	const { strings, say, language } = useLanguage();
	const words = strings.upwardForms;
	const writing = useWriting();
	return (
		<header className="sheet filling-head">
			<Link to="/forms/$id" params={{ id: filling.form }} search={{ period: filling.period }} activeOptions={{ exact: true }} className="way-back">
				<ArrowLeftOutlined aria-hidden /> {filling.title}
			</Link>
			<div className="form-title">
				<h1>
					{filling.title} {words.fillingName(say(filling.period_said), filling.number)}
				</h1>
				<span className={filling.sent === null ? 'state state-off' : 'state'}>{filling.sent === null ? words.notSent : words.sent}</span>
				{filling.replaced_by !== null && <span className="state state-off">{words.replaced}</span>}
			</div>
			<p className="quiet">{words.keptMoment(filling.made_by_name, writing.moment(filling.known_at))}</p>
			{filling.sent && (
				<p className="quiet">
					{words.sentMoment(filling.sent.name, writing.moment(filling.sent.at))}
					{filling.sent.hours !== null && ` · ${words.tookHours(filling.sent.hours)}`}
					{filling.sent.demand !== null && (
						<>
							{' · '}
							<Link to="/records/$register/$id" params={{ register: DEMANDS.register, id: filling.sent.demand }}>
								{words.answersDemand}
							</Link>
						</>
					)}
				</p>
			)}
			{filling.recalls.map(({ name, at, reason, sent }) => (
				<p key={at} className="quiet">
					{words.recalling.was(sent.name, writing.moment(sent.at), name, writing.moment(at))}
					{reason}
				</p>
			))}
			{filling.reason !== null && (
				<p>
					<FillingLink filling={filling} to={filling.replaces} name={words.replaces} /> {words.keep.reasonWas}
					{filling.reason}
				</p>
			)}
			{filling.replaced_by !== null && (
				<p>
					<FillingLink filling={filling} to={filling.replaced_by} name={words.replacedBy} />
				</p>
			)}
			{filling.notes.map((note) => (
				<p key={note.zh} className="form-note">
					{say(note)}
				</p>
			))}
			<FaultsAlert title={words.faults} faults={filling.faults} />
			<div className="form-ways">
				{filling.hidden_in.length === 0 && <DownloadButton label={words.download} fetch={() => fetchFilled(filling.id)} />}
				{filling.may_keep && filling.sent === null && <MarkSent filling={filling} />}
				{filling.may_keep && filling.sent !== null && filling.replaced_by === null && <RecallMark filling={filling} />}
				<span className="quiet">
					{words.hash} <code>{filling.hash.slice(0, 16)}</code>
				</span>
				<CopyAddress />
			</div>
			{filling.hidden_in.length > 0 && <p className="quiet">{words.hiddenIn(listed(filling.hidden_in.map(say), language))}</p>}
			{filling.may_keep && filling.sent === null && <p className="quiet">{words.sendHelp}</p>}
		</header>
	);
}

interface FillingLinkProps {
	readonly filling: Pick<FormFillingDetail, 'form'>;
	readonly to: FormFillingDetail['replaces'];
	name(number: number): string;
}

function FillingLink({ filling, to, name }: FillingLinkProps) {
	return (
		to !== null && (
			<Link to="/forms/$id/fillings/$filling" params={{ id: filling.form, filling: to.id }}>
				{name(to.number)}
			</Link>
		)
	);
}

function KeptValues({ filling }: { filling: FormFillingDetail }) {
	const { strings } = useLanguage();
	const words = strings.upwardForms;
	const figures = filling.values.filter((one) => one.figure !== null);
	const moved = figures.filter(hasMoved);
	return (
		<section className="sheet kept-values" aria-labelledby="kept-values">
			<h2 id="kept-values">{words.kept.title}</h2>
			{figures.length > 0 && <p className="quiet">{moved.length === 0 ? words.kept.nothingMoved : words.kept.moved(moved.length, figures.length)}</p>}
			{figures.length > 0 && (
				<ValuesTable heads={[words.differences.cell, words.kept.before, words.kept.now, words.kept.since]}>
					{figures.map((one) => (
						<KeptRow key={`${one.sheet}!${one.cell}`} value={one} />
					))}
				</ValuesTable>
			)}
			{filling.lists.map((list) => (
				<p key={`${list.sheet}!${list.cell}`}>
					<ListNote list={list} />
				</p>
			))}
			{filling.lists.length > 0 && filling.hidden_in.length === 0 && <p className="quiet">{words.kept.listHelp}</p>}
		</section>
	);
}

function KeptRow({ value }: { value: FormKeptValue }) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms;
	const writing = useWriting();
	const { figure } = value;
	return (
		<tr>
			<th scope="row">
				<Link to="." search={(before) => ({ ...before, figure: figure?.key ?? '' })} resetScroll={false} aria-haspopup="dialog" activeProps={{}}>
					<code>{value.at}</code> {figure === null ? '' : say(figure.label)}
				</Link>
				{figure !== null && <span className="quiet"> {writing.span(figure)}</span>}
			</th>
			<td data-label={words.kept.before}>{shownValue(value.value, writing) || '—'}</td>
			<td data-label={words.kept.now} className={hasMoved(value) ? 'value-moved' : ''}>
				{shownValue(value.now, writing) || '—'}
			</td>
			<td data-label={words.kept.since} className="quiet">
				{value.moved === null ? '' : movedWords(value.moved, words.differences)}
			</td>
		</tr>
	);
}

function KeptSheets({ filling }: { filling: FormFillingDetail }) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms;
	const writing = useWriting();
	const { sheet: named, cell } = useSearch({ from: '/frame/forms/$id/fillings/$filling' });
	const navigate = useNavigate({ from: '/forms/$id/fillings/$filling' });
	const { workbook } = filling;
	const sheet = workbook.sheets.find(({ name }) => name === named) ?? workbook.sheets.find(({ hidden }) => !hidden);
	const looks = useMemo(() => {
		const values = filling.values.map((one) => ({ ...one, changed: false, warnings: [] }));
		return filledLooks(values, filling.lists, { words, say, day: writing.day })(sheet?.name ?? '');
	}, [filling, sheet, words, say, writing]);
	const go = (part: { sheet: string; cell?: string }) =>
		navigate({ search: ({ figure }) => ({ ...(figure === undefined ? {} : { figure }), ...part }), replace: true, resetScroll: false });
	return sheet === undefined ? null : (
		<>
			<SheetTabs workbook={workbook} chosen={sheet.name} choose={(name) => go({ sheet: name })} />
			<FilledSheet workbook={workbook} sheet={sheet} looks={looks} cell={cell} go={go} />
		</>
	);
}

function hasMoved({ moved, value, now }: FormKeptValue): boolean {
	return (moved !== null && moved.came + moved.went + moved.changed > 0) || JSON.stringify(value) !== JSON.stringify(now);
}
