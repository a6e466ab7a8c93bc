import { type ReactNode, type Ref, useId } from 'react';

interface AccountSectionProps {
	readonly title: string;
	readonly help?: string;
	/** What is to be said beside the title. */
	readonly beside?: ReactNode;
	/** Where the focus goes back to when a form of the section closes. */
	readonly heading?: Ref<HTMLHeadingElement>;
	/** What was done a moment ago. */
	readonly done?: string | undefined;
	readonly children: ReactNode;
}

export function AccountSection({ title, help, beside, heading, done, children }: AccountSectionProps) {
	const id = useId();
	return (
		<section className="account-section" aria-labelledby={id}>
			<h2 id={id} ref={heading} tabIndex={-1}>
				{title}
				{beside}
			</h2>
			{help !== undefined && <p className="account-help">{help}</p>}
			<p role="status" className={done === undefined ? 'unseen' : 'account-done'}>
				{done}
			</p>
			{children}
		</section>
	);
}
