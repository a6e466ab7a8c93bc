import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { useStrings } from './strings/language.tsx';

interface DialogProps {
	readonly title: string;
	readonly children: ReactNode;
	/** At most so wide, in pixels. */
	readonly width?: number;
	/** Absent: it stays until what it asks for is done. */
	close?(): void;
}

/**
 * What lies over the page, for as long as it is rendered. The browser's own: it keeps the focus and closes on Escape, and needs no styles
 * that the policy of the page refuses, as those that Ant Design's `Modal` and `Drawer` write to stop the page from scrolling.
 */
export function Dialog({ title, children, width = 520, close }: DialogProps) {
	const { app } = useStrings();
	const dialog = useRef<HTMLDialogElement>(null);
	const id = useId();
	// What wants the focus gets it only in a dialog that is open.
	const [isOpen, setOpen] = useState(false);
	useLayoutEffect(() => {
		const before = document.activeElement;
		if (dialog.current?.open === false) {
			dialog.current.showModal();
		}
		setOpen(true);
		return () => {
			if (before instanceof HTMLElement && before.isConnected) {
				before.focus({ preventScroll: true });
			}
		};
	}, []);
	return (
		<dialog
			ref={dialog}
			className="dialog"
			style={{ maxWidth: width }}
			aria-labelledby={id}
			onCancel={(event) => {
				event.preventDefault();
				close?.();
			}}
			onClose={() => (close === undefined ? dialog.current?.showModal() : close())}
		>
			<div className="dialog-head">
				<h2 id={id}>{title}</h2>
				{close && <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={app.close} onClick={close} />}
			</div>
			<div className="dialog-body">{isOpen && children}</div>
		</dialog>
	);
}
