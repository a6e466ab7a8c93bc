import { DownloadButton } from '../spreadsheets/DownloadButton.tsx';
import { fetchFigureExport } from '../spreadsheets/spreadsheet-requests.ts';
import { useStrings } from '../strings/language.tsx';
import type { FigureAsked } from './figure-requests.ts';

/** The figure with its evidence as a workbook; what it holds is decided by the reader's rights. */
export function ExportFigure({ asked: { id, ...query } }: { asked: FigureAsked }) {
	const words = useStrings().figurePage;
	return <DownloadButton label={words.export} fetch={() => fetchFigureExport(id, query)} />;
}
