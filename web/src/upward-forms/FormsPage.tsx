import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { UpwardForm } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { usePeriod } from '../reports/useReport.ts';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { LoadFormDialog } from './LoadFormDialog.tsx';
import { OwedList } from './OwedList.tsx';
import { listForms } from './upward-form-requests.ts';
import { useDemands } from './useDemands.ts';
import './forms-page.css';
import './upward-forms.css';

/** The forms that are asked for from above, and the way to load another. */
export function FormsPage() {
	const { strings } = useLanguage();
	const words = strings.upwardForms;
	const found = useQuery({ queryKey: ['forms'], queryFn: ({ signal }) => listForms(signal) });
	const demands = useDemands();
	const [loading, setLoading] = useState(false);
	useDocumentTitle(words.title);
	const { data } = found;
	return (
		<div className="sheet upward-forms">
			<header className="upward-forms-head">
				<h1>{words.title}</h1>
				{data !== undefined && data.units.length > 0 && (
					<Button type="primary" onClick={() => setLoading(true)}>
						{words.load}
					</Button>
				)}
			</header>
			{/* Beside the title there may come a button that wants a line of its own: what is below comes with it. */}
			{(found.isPending || demands.isLoading) && <Waiting key={String(found.isPending)} lines={10} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{data !== undefined && !demands.isLoading && (
				<>
					<p className="quiet upward-forms-intro">{words.intro}</p>
					<OwedList forms={data.forms} />
					<h2 className="upward-forms-loaded">{words.loaded}</h2>
					{data.forms.length === 0 && <Nothing title={words.none} help={data.units.length > 0 ? words.noneHelp : words.noneToRead} />}
					<ul className="upward-form-rows">
						{data.forms.map((form) => (
							<FormRow key={form.id} form={form} />
						))}
					</ul>
				</>
			)}
			{loading && data && <LoadFormDialog units={data.units} close={() => setLoading(false)} />}
		</div>
	);
}

function FormRow({ form }: { form: UpwardForm }) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms;
	const writing = useWriting();
	const period = usePeriod();
	const { last_filling: last } = form;
	return (
		<li>
			<div>
				<h2>
					<Link to="/forms/$id" params={{ id: form.id }} search={{ period }}>
						{form.title}
					</Link>
					{form.retired && <span className="state state-off">{words.retired}</span>}
				</h2>
				<p className="quiet">
					{[form.sender === '' ? [] : words.from(form.sender), words.keptBy(say(form.unit_name)), words.bound(form.bound)].flat().join(' · ')}
				</p>
				<p className="quiet">
					{last === null ? (
						words.neverFilled
					) : (
						<Link to="/forms/$id/fillings/$filling" params={{ id: form.id, filling: last.id }}>
							{last.sent === null ? words.lastKept(say(last.period_said)) : words.lastSent(say(last.period_said), writing.moment(last.sent.at))}
						</Link>
					)}
				</p>
			</div>
			{form.may_keep && form.bound > 0 && !form.retired && (
				<Link to="/forms/$id/fill" params={{ id: form.id }} search={{ period }} className="upward-form-fill" aria-label={words.fillName(form.title)}>
					{words.fill}
				</Link>
			)}
		</li>
	);
}
