import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import { CopyAddress } from '../CopyAddress.tsx';
import { useStrings } from '../strings/language.tsx';
import { useRoom } from '../useRoom.ts';
import './figure-panel.css';

interface NumberPanelProps {
	/** Whose panel it is. */
	readonly figure: string;
	readonly title: string;
	/** What can be done with it, beside the title. */
	readonly actions?: ReactNode;
	readonly children: ReactNode;
	close(): void;
}

/** What lies beside the text of a number on a desktop, over it elsewhere. Where the room changes it wants another `key`: a dialog becomes modal or not when it is opened. */
export function NumberPanel({ figure, title, actions, children, close }: NumberPanelProps) {
	const { app } = useStrings();
	const beside = useRoom() === 'desktop';
	const dialog = useRef<HTMLDialogElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		// The browser keeps the focus within a modal one and closes it on Escape. An open one must not be opened again.
		if (dialog.current?.open !== false) {
			return;
		}
		if (beside) {
			dialog.current.show();
		} else {
			dialog.current.showModal();
		}
	}, [beside]);
	useEffect(() => heading.current?.focus(), [figure]);
	useEffect(() => {
		if (!beside) {
			return;
		}
		const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
			if (key === 'Escape' && !defaultPrevented) {
				close();
			}
		};
		window.addEventListener('keydown', onKey);
		return () => window.removeEventListener('keydown', onKey);
	}, [beside, close]);

	function cancel(event: SyntheticEvent) {
		event.preventDefault();
		close();
	}

	return (
		<dialog
			ref={dialog}
			className={beside ? 'figure-panel' : 'figure-panel figure-panel-over'}
			aria-labelledby="figure-title"
			onCancel={cancel}
			onClose={close}
		>
			<header className="figure-head">
				<h2 id="figure-title" ref={heading} tabIndex={-1}>
					{title}
				</h2>
				{actions}
				<CopyAddress />
				<Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={app.close} onClick={close} />
			</header>
			{/* Comes anew with a title that may take more lines, instead of jumping. */}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard even when it holds nothing to press */}
			<section key={title} className="figure-scroll" tabIndex={0} aria-label={title}>
				{children}
			</section>
		</dialog>
	);
}

/** When the panel of a number closes, the focus goes back to the number, however it was opened. */
export function useFocusBack(figure: string | undefined): void {
	const shown = useRef<string | undefined>(undefined);
	useEffect(() => {
		if (figure === undefined && shown.current !== undefined) {
			focusNumber(shown.current);
		}
		shown.current = figure;
	}, [figure]);
}

function focusNumber(figure: string): void {
	const numbers = document.querySelectorAll<HTMLAnchorElement>('#content a[aria-haspopup="dialog"]');
	[...numbers].find(({ search }) => new URLSearchParams(search).get('figure') === figure)?.focus({ preventScroll: true });
}
