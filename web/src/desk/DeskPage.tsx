import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Register } from '@yibenzhang/engine';
import { loadPart } from '../api.ts';
import { Failure, Nothing } from '../Failure.tsx';
import { PastRecordLink } from '../forms/PastRecordLink.tsx';
import { useRegister, useRegisters } from '../records/useRegisters.ts';
import { SheetTools } from '../spreadsheets/SheetTools.tsx';
import { useLanguage, useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { roomNow, useRoom } from '../useRoom.ts';
import { Waiting } from '../Waiting.tsx';
import { DeskCards } from './DeskCards.tsx';
import './desk.css';
import './desk-dialogs.css';
import './desk-foot.css';
import './desk-grid.css';
import './desk-tools.css';
import { useDeskLook } from './useDeskLook.ts';

/** The table is a large part: it comes only where there is room for it. No `lazy`: React shows what was lazy 300 ms after what stood in its place. */
const loadDesk = async () => ({ Desk: (await loadPart(() => import('./Desk.tsx'))).Desk });
if (roomNow() !== 'phone') {
	// On its way already while the page finds out what there is to show.
	void loadDesk();
}

/** The records of one register that the reader may read: a table to work in where there is room, a list of cards on a phone; at the same address. */
export function DeskPage() {
	const { strings, say } = useLanguage();
	const words = strings.registers;
	const { register: id } = useParams({ from: '/frame/records/$register' });
	const registers = useRegisters();
	const register = useRegister(id);
	useDocumentTitle(register === undefined ? words.title : say(register.label));
	return (
		<div className="desk-page">
			<div className="desk-title">
				<nav aria-label={strings.record.crumb}>
					<Link to="/records" activeOptions={{ exact: true }}>
						{words.title}
					</Link>
				</nav>
				<h1>{register === undefined ? words.title : say(register.label)}</h1>
				{register && <p className="quiet">{say(register.help)}</p>}
				{register && <PastRecordLink register={register.id} />}
			</div>
			{registers.isPending && <Waiting lines={12} />}
			{registers.isError && <Failure error={registers.error} retry={() => registers.refetch()} />}
			{registers.data && register === undefined && <Nothing title={words.unreadable} help={words.unreadableHelp} />}
			{register && <Looked key={register.id} register={register} />}
		</div>
	);
}

function Looked({ register }: { readonly register: Register }) {
	const shown = useDeskLook(register);
	const room = useRoom();
	const table = useQuery({ queryKey: ['desk-table'], queryFn: loadDesk, staleTime: Number.POSITIVE_INFINITY, enabled: room !== 'phone' });
	const { newRecord } = useStrings().desk;
	const mayCreate = useRegisters().data?.creates.includes(register.id) === true;
	if (shown.error != null && shown.look === undefined) {
		return <Failure error={shown.error} />;
	}
	const columns = shown.look?.columns.map(({ id }) => id).join(',');
	const tools = (
		<>
			<SheetTools register={register} shown={{ ...shown.question, ...(columns === undefined ? {} : { columns }) }} />
			{mayCreate && (
				<Link to="/records/$register/new" params={{ register: register.id }} className="desk-new">
					{newRecord}
				</Link>
			)}
		</>
	);
	if (room === 'phone') {
		return <DeskCards register={register} shown={shown} tools={tools} />;
	}
	if (table.isError) {
		return <Failure error={table.error} retry={() => table.refetch()} />;
	}
	return table.data === undefined ? <Waiting lines={12} /> : <table.data.Desk register={register} shown={shown} tools={tools} />;
}
