import type { FormWorkbook } from '@yibenzhang/engine';
import { useStrings } from '../strings/language.tsx';

interface SheetTabsProps {
	readonly workbook: FormWorkbook;
	readonly chosen: string;
	choose(sheet: string): void;
}

/** The sheets of the workbook, also those that the sender hid. Nothing where there is one. */
export function SheetTabs({ workbook, chosen, choose }: SheetTabsProps) {
	const words = useStrings().upwardForms.sheet;
	return workbook.sheets.length < 2 ? null : (
		<nav className="form-tabs" aria-label={words.sheets}>
			{workbook.sheets.map(({ name, hidden }) => (
				<button key={name} type="button" aria-current={name === chosen ? 'true' : undefined} onClick={() => choose(name)}>
					{hidden ? words.hiddenName(name) : name}
				</button>
			))}
		</nav>
	);
}
