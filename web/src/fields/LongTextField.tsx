import type { DisplayProps, FieldView } from './field-view.ts';
import { TextFilter } from './filters.tsx';

/** Line breaks stay as they were typed. */
function LongTextDisplay({ value }: DisplayProps<string>) {
	return <span className="long-text">{value}</span>;
}

export const LongTextField: FieldView<string> = { Display: LongTextDisplay, Filter: TextFilter };
