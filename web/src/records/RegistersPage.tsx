import { Link } from '@tanstack/react-router';
import { Failure, Nothing } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import './records.css';
import { Waiting } from '../Waiting.tsx';
import { useNames, useRegisters } from './useRegisters.ts';

/** The registers that the reader may read, with who keeps them. */
export function RegistersPage() {
	const { strings, say } = useLanguage();
	const words = strings.registers;
	const all = useRegisters();
	const { unit } = useNames();
	useDocumentTitle(words.title);
	return (
		<div className="sheet registers">
			<h1>{words.title}</h1>
			<p className="quiet">{words.intro}</p>
			{all.isPending && <Waiting lines={12} />}
			{all.isError && <Failure error={all.error} retry={() => all.refetch()} />}
			{all.data?.registers.length === 0 && <Nothing title={words.empty} help={words.emptyHelp} />}
			<ul className="registers-list">
				{all.data?.registers.map((register) => {
					const keeper = unit(register.keeper);
					return (
						<li key={register.id}>
							<Link to="/records/$register" params={{ register: register.id }}>
								{say(register.label)}
							</Link>
							<p>{say(register.help)}</p>
							{keeper !== undefined && (
								<p className="quiet">
									{words.keeper}
									{strings.app.colon}
									{say(keeper)}
								</p>
							)}
						</li>
					);
				})}
			</ul>
		</div>
	);
}
