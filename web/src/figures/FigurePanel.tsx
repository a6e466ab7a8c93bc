import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import { CopyAddress } from '../CopyAddress.tsx';
import { Failure } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useRoom } from '../useRoom.ts';
import { FigureFacts } from './FigureFacts.tsx';
import { getFigure } from './figure-requests.ts';
import { PinButton } from './PinButton.tsx';
import './figure-panel.css';
import { Waiting } from '../Waiting.tsx';

interface FigurePanelProps {
	/** Absent: closed. */
	readonly figure: string | undefined;
	readonly period: string;
	close(): void;
}

/** What stands behind a number: beside the text on a desktop, over it elsewhere. */
export function FigurePanel({ figure, period, close }: FigurePanelProps) {
	const shown = useRef<string | undefined>(undefined);
	useEffect(() => {
		if (figure === undefined && shown.current !== undefined) {
			focusNumber(shown.current);
		}
		shown.current = figure;
	}, [figure]);
	const room = useRoom();
	// A dialog becomes modal or not when it is opened: where the room changes it is another one.
	return figure === undefined ? null : <OpenPanel key={room === 'desktop' ? 'beside' : 'over'} figure={figure} period={period} close={close} />;
}

function OpenPanel({ figure, period, close }: FigurePanelProps & { readonly figure: string }) {
	const { strings, say } = useLanguage();
	const room = useRoom();
	const beside = room === 'desktop';
	const dialog = useRef<HTMLDialogElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const found = useQuery({ queryKey: ['figure', figure, period], queryFn: ({ signal }) => getFigure({ id: figure, period, limit: 10 }, signal) });
	const title = found.data === undefined ? strings.figures.title : say(found.data.label);

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
				<PinButton figure={figure} />
				<CopyAddress />
				<Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={strings.app.close} onClick={close} />
			</header>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard even when it holds nothing to press */}
			<section className="figure-scroll" tabIndex={0} aria-label={title}>
				{found.isPending && <Waiting lines={8} />}
				{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
				{found.data && <FigureFacts key={`${figure} ${period}`} detail={found.data} period={period} />}
			</section>
		</dialog>
	);
}

/** The focus goes back to the number whose panel was open, however it was opened. */
function focusNumber(figure: string): void {
	const numbers = document.querySelectorAll<HTMLAnchorElement>('#content a[aria-haspopup="dialog"]');
	[...numbers].find(({ search }) => new URLSearchParams(search).get('figure') === figure)?.focus({ preventScroll: true });
}
