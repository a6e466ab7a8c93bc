import { useEffect, useRef } from 'react';
import { useLanguage } from '../strings/language.tsx';
import { inputId } from './FormField.tsx';
import type { FormScope } from './read-form.ts';
import type { RecordFormState } from './useRecordForm.ts';

interface FaultSummaryProps {
	readonly scope: FormScope;
	readonly form: RecordFormState;
	/** How often saving was tried: each time the focus comes here. */
	readonly tries: number;
}

/** Everything that is wrong, above the form; each leads to its field. */
export function FaultSummary({ scope, form, tries }: FaultSummaryProps) {
	const { strings, say } = useLanguage();
	const words = strings.forms;
	const summary = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (tries > 0) {
			summary.current?.focus();
		}
	}, [tries]);
	if (tries === 0 || form.faults.size === 0) {
		return null;
	}
	const label = (id: string) => scope.register.fields[id]?.label;
	return (
		<div ref={summary} className="form-faults" role="alert" tabIndex={-1}>
			<p>{words.faults(form.faults.size)}</p>
			<ul>
				{[...form.faults].map(([id, { text }]) => {
					const named = label(id);
					const wrong = text === undefined ? (named === undefined ? words.reasonMissing : words.missing(say(named))) : say(text);
					return (
						<li key={id}>
							<a
								href={`#${inputId(id)}`}
								onClick={(event) => {
									event.preventDefault();
									goTo(id);
								}}
							>
								{named !== undefined && text !== undefined ? `${say(named)}${strings.app.colon}${wrong}` : wrong}
							</a>
						</li>
					);
				})}
			</ul>
		</div>
	);
}

/** To the field's control, also within what is folded. */
export function goTo(id: string): void {
	const control = document.getElementById(inputId(id));
	const place = document.querySelector<HTMLElement>(`[data-field="${id}"]`);
	const folded = place?.closest('details');
	if (folded) {
		folded.open = true;
	}
	place?.scrollIntoView({ block: 'center' });
	const focusable = control?.matches('input, textarea, select, button')
		? control
		: (control ?? place)?.querySelector<HTMLElement>('input, textarea, select, button');
	focusable?.focus({ preventScroll: true });
}
