import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { Evidence, RecordAnswer, Register } from '@yibenzhang/engine';
import { Failure } from '../Failure.tsx';
import { type FigureAsked, getFigure } from '../figures/figure-requests.ts';
import { useLanguage } from '../strings/language.tsx';
import { recordDay, recordTitle, stateLabel } from './describe-record.ts';
import { Pages, usePages } from './Pages.tsx';
import { findRecords } from './record-requests.ts';
import './records.css';
import { Waiting } from '../Waiting.tsx';
import { useNames, useRegister } from './useRegisters.ts';

const PAGE = 10;

interface EvidenceListProps {
	readonly title: string;
	/** The records counted, or a ratio's denominator. */
	readonly which: 'evidence' | 'base';
	/** The first page of ids, as the figure came with it. */
	readonly first: Evidence;
	readonly asked: FigureAsked;
}

/** The records behind a figure, page by page, as far as the reader may open them. */
export function EvidenceList({ title, which, first, asked }: EvidenceListProps) {
	const { strings, say } = useLanguage();
	const words = strings.panel;
	const pages = usePages(`evidence ${which} ${JSON.stringify(asked)}`);
	const { cursor } = pages;
	const register = useRegister(first.register);
	const page = useQuery({
		queryKey: ['evidence', asked, which, cursor],
		queryFn: async ({ signal }) => {
			const onward = which === 'evidence' ? { cursor } : { base_cursor: cursor };
			const evidence = cursor === undefined ? first : (await getFigure({ ...asked, ...onward, limit: PAGE }, signal))[which];
			return { next: evidence?.next ?? null, records: await findInOrder(first.register, evidence?.ids ?? [], signal) };
		},
		placeholderData: keepPreviousData,
	});

	return (
		<section className="evidence">
			<h3>
				{title} <span className="evidence-total">{words.records(first.total)}</span>
			</h3>
			{register !== undefined && <p className="quiet">{say(register.label)}</p>}
			{first.total === 0 && <p className="quiet">{words.noRecords}</p>}
			{first.total > 0 && first.ids.length === 0 && <p className="quiet">{words.noneOpen}</p>}
			{first.ids.length > 0 && (
				<>
					{page.isPending && <Waiting lines={Math.min(first.ids.length, PAGE)} />}
					{page.isError && <Failure error={page.error} retry={() => page.refetch()} />}
					{page.data && (
						<ol className="evidence-rows" aria-busy={page.isPlaceholderData}>
							{page.data.records.map((record) => (
								<li key={record.id}>
									<EvidenceRow record={record} register={register} asked={asked} />
								</li>
							))}
						</ol>
					)}
					{first.hidden > 0 && <p className="quiet">{words.hidden(first.hidden)}</p>}
					<Pages pages={pages} next={page.data?.next ?? null} busy={page.isPlaceholderData} of={title} />
				</>
			)}
		</section>
	);
}

/** The rows come back in the register's order; the evidence has its own. */
async function findInOrder(register: string, ids: readonly string[], signal: AbortSignal): Promise<RecordAnswer[]> {
	if (ids.length === 0) {
		return [];
	}
	const { records } = await findRecords(register, { filter: JSON.stringify({ field: 'id', op: 'in', value: ids }), limit: ids.length }, signal);
	const byId = new Map(records.map((record) => [record.id, record]));
	return ids.flatMap((id) => byId.get(id) ?? []);
}

interface RowProps {
	readonly record: RecordAnswer;
	readonly register: Register | undefined;
	readonly asked: FigureAsked;
}

function EvidenceRow({ record, register, asked }: RowProps) {
	const { strings, language, say } = useLanguage();
	const names = useNames(record.names);
	const { pathname } = useLocation();
	const from = cameFrom(pathname);
	const unit = names.unit(record.unit);
	const described = register === undefined ? undefined : { register, record, language, names };
	const beside = [
		described === undefined ? undefined : recordDay(described),
		unit === undefined ? record.unit : say(unit),
		register === undefined ? record.state : stateLabel(register, record.state, strings, say),
		record.number ?? undefined,
	].filter((part) => part !== undefined);
	return (
		<Link
			to="/records/$register/$id"
			params={{ register: record.register, id: record.id }}
			search={{ period: asked.period, figure: asked.id, ...(from === undefined ? {} : { from }) }}
		>
			<span className="evidence-title">{described === undefined ? (record.number ?? record.id) : recordTitle(described)}</span>
			<span className="evidence-beside">{beside.join(' · ')}</span>
		</Link>
	);
}

/** The page that the way back from a record leads to; the report's needs no word. */
function cameFrom(pathname: string): string | undefined {
	return pathname === '/' ? 'workbench' : pathname === '/figures' ? 'figures' : pathname.startsWith('/figures/') ? 'figure' : undefined;
}
