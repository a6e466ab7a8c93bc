import type { DisplayProps, FieldView } from './field-view.ts';

/** Line breaks stay as they were typed. */
function LongTextDisplay({ value }: DisplayProps<string>) {
	return <span className="long-text">{value}</span>;
}

export const LongTextField: FieldView<string> = { Display: LongTextDisplay };
