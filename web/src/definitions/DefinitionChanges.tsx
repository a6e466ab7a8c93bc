import { type DefinitionEntry, type RuleChange, type Text, today } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

/** Since when a definition holds, and what each change was. */
export function DefinitionChanges({ figure: { held_from, changes } }: { readonly figure: Pick<DefinitionEntry, 'held_from' | 'changes'> }) {
	const words = useLanguage().strings.definitions;
	const writing = useWriting();
	const day = (moment: string) => writing.day(today(new Date(moment)));
	if (changes.length === 0) {
		return words.unchanged(day(held_from));
	}
	return (
		<>
			{words.from(day(held_from))}
			<ul className="definition-changes">
				{changes.map(({ at, changed }) => (
					<li key={at}>
						<time dateTime={at}>{day(at)}</time>
						{changed.map((change) => (
							<Change key={change.part} change={change} />
						))}
					</li>
				))}
			</ul>
		</>
	);
}

function Change({ change: { part, was, now } }: { readonly change: RuleChange }) {
	const { strings, say } = useLanguage();
	const words = strings.definitions;
	const or = (text: Text) => (say(text) === '' ? words.nothing : say(text));
	return (
		<p>
			{words.parts[part]}
			{strings.app.colon}
			{part === 'other' ? words.otherChanged : `${words.was(or(was))}${strings.recordPage.comma}${words.now(or(now))}`}
		</p>
	);
}
