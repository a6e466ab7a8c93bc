import { useStrings } from '../strings/language.tsx';
import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { MomentFilter } from './filters.tsx';
import { TypedInput } from './TypedInput.tsx';
import { useShown } from './useShown.ts';

function MomentDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <time dateTime={props.value}>{show(props)}</time>;
}

/** Day and time of Shanghai in one line: `2022-03-05 09:30`. */
function MomentInput(props: InputProps) {
	const { inputs } = useStrings();
	return <TypedInput {...props} size="middle" placeholder={inputs.momentHint} />;
}

export const MomentField: FieldView<string> = { Display: MomentDisplay, Input: MomentInput, Filter: MomentFilter };
