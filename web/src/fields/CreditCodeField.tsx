import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { CodeTextFilter } from './filters.tsx';
import { TypedInput } from './TypedInput.tsx';
import { useShown } from './useShown.ts';

function CreditCodeDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span className="number">{show(props)}</span>;
}

function CreditCodeInput(props: InputProps) {
	return <TypedInput {...props} size="middle" />;
}

export const CreditCodeField: FieldView<string> = { Display: CreditCodeDisplay, Input: CreditCodeInput, Filter: CodeTextFilter };
