import { parseIdNumber } from '@yibenzhang/engine';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { CodeTextFilter } from './filters.tsx';
import { TypedInput, typed } from './TypedInput.tsx';
import { useShown } from './useShown.ts';

function IdNumberDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <span className="number">{show(props)}</span>;
}

/** What the number itself says of its holder stands below it as soon as it is whole. */
function IdNumberInput(props: InputProps) {
	const { inputs } = useStrings();
	const { day } = useWriting();
	const parsed = parseIdNumber(typed(props.value));
	return (
		<>
			<TypedInput {...props} size="middle" />
			<span role="status" className="input-says">
				{'canonical' in parsed && inputs.holder(inputs.sexes[parsed.sex], day(parsed.birth_on))}
			</span>
		</>
	);
}

export const IdNumberField: FieldView<string> = { Display: IdNumberDisplay, Input: IdNumberInput, Filter: CodeTextFilter };
