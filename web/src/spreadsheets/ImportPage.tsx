import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ImportAnswer, Register } from '@yibenzhang/engine';
import { ApiError } from '../api.ts';
import { Failure, Nothing } from '../Failure.tsx';
import { useRegister, useRegisters } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { Waiting } from '../Waiting.tsx';
import { CheckedImport } from './CheckedImport.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { GoingOn } from './GoingOn.tsx';
import { MatchColumns } from './MatchColumns.tsx';
import { useImport } from './useImport.ts';
import { WrittenImport } from './WrittenImport.tsx';
import './spreadsheets.css';

/** A workbook on its way into a register, step by step. Where it stands is kept by the server; the address says which it is. */
export function ImportPage() {
	const { strings, say } = useLanguage();
	const words = strings.spreadsheets;
	const { register: id } = useParams({ from: '/frame/records/$register/import' });
	const { import: imported } = useSearch({ from: '/frame/records/$register/import' });
	const registers = useRegisters();
	const register = useRegister(id);
	const title = register === undefined ? words.import : words.importTitle(say(register.label));
	useDocumentTitle(title);
	return (
		<div className="sheet import">
			<nav aria-label={strings.record.crumb}>
				<Link to="/records/$register" params={{ register: id }} className="way-back">
					<ArrowLeftOutlined aria-hidden /> {words.back(register === undefined ? strings.registers.title : say(register.label))}
				</Link>
			</nav>
			<h1>{title}</h1>
			{registers.isPending && <Waiting lines={12} />}
			{registers.isError && <Failure error={registers.error} retry={() => registers.refetch()} />}
			{registers.data && register === undefined && <Nothing title={strings.registers.unreadable} help={strings.registers.unreadableHelp} />}
			{register && (imported === undefined ? <ChooseFile register={register} /> : <KnownImport key={imported} register={register} id={imported} />)}
		</div>
	);
}

function KnownImport({ register, id }: { register: Register; id: string }) {
	const { strings } = useLanguage();
	const words = strings.spreadsheets;
	const found = useImport(id);
	if (found.isPending) {
		return <Waiting lines={12} />;
	}
	if (found.isError && found.data === undefined) {
		return found.error instanceof ApiError && found.error.status === 404 ? (
			<Nothing title={words.gone} help={words.goneHelp}>
				<Link to="/records/$register/import" params={{ register: register.id }}>
					{words.choose}
				</Link>
			</Nothing>
		) : (
			<Failure error={found.error} retry={() => found.refetch()} />
		);
	}
	return (
		<>
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			<Stage register={register} of={found.data} />
		</>
	);
}

function Stage({ register, of }: { register: Register; of: ImportAnswer }) {
	switch (of.stage) {
		case 'read':
			return <MatchColumns register={register} of={of} />;
		case 'checking':
		case 'writing':
			return <GoingOn of={of} />;
		case 'checked':
			return <CheckedImport register={register} of={of} />;
		case 'written':
			return <WrittenImport register={register} of={of} />;
	}
}
