import { CalendarOutlined } from '@ant-design/icons';
import { isPlainDate } from '@yibenzhang/engine';
import { useRef } from 'react';
import { useLanguage } from '../strings/language.tsx';
import type { DisplayProps, FieldView, InputProps } from './field-view.ts';
import { DateFilter } from './filters.tsx';
import { TypedInput, typed } from './TypedInput.tsx';
import { useShown } from './useShown.ts';

function DateDisplay(props: DisplayProps<string>) {
	const show = useShown();
	return <time dateTime={props.value}>{show(props)}</time>;
}

/** Typed as people write days, or picked in the browser's own calendar, which every phone knows. */
function DateInput(props: InputProps) {
	const { strings, say } = useLanguage();
	const { inputs } = strings;
	const picker = useRef<HTMLInputElement>(null);
	const text = typed(props.value);
	return (
		<span className="date-input">
			<TypedInput {...props} size="short" placeholder={inputs.dateHint} />
			<button type="button" className="date-pick" aria-label={inputs.pickDate(say(props.field.label))} onClick={() => picker.current?.showPicker()}>
				<CalendarOutlined aria-hidden />
			</button>
			<input
				ref={picker}
				type="date"
				tabIndex={-1}
				aria-hidden
				className="date-picker"
				value={isPlainDate(text) ? text : ''}
				onChange={({ target }) => props.enter(target.value)}
			/>
		</span>
	);
}

export const DateField: FieldView<string> = { Display: DateDisplay, Input: DateInput, Filter: DateFilter };
