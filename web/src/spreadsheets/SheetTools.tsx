import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { Register } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { useRegisters } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import type { ShownRecords } from './spreadsheet-requests.ts';
import './spreadsheets.css';

interface SheetToolsProps {
	readonly register: Register;
	/** What stands on the screen now. */
	readonly shown: ShownRecords;
}

/** The ways of a register's records into spreadsheets and back, for the head of its page. */
export function SheetTools({ register, shown }: SheetToolsProps) {
	const { strings, say } = useLanguage();
	const words = strings.spreadsheets;
	const mayImport = useRegisters().data?.creates.includes(register.id) === true;
	const [exports, setExports] = useState(false);
	return (
		<div className="sheet-tools">
			<Button icon={<DownloadOutlined aria-hidden />} aria-haspopup="dialog" onClick={() => setExports(true)}>
				{words.export}
			</Button>
			{mayImport && (
				<Link className="sheet-tool" to="/records/$register/import" params={{ register: register.id }}>
					<UploadOutlined aria-hidden /> {words.import}
				</Link>
			)}
			{exports && <ExportDialog register={register} title={words.exportTitle(say(register.label))} shown={shown} close={() => setExports(false)} />}
		</div>
	);
}
