import { useEffect, useState } from 'react';

/** Whether those rows have been drawn: what is asked for after them does not hold them up, neither on the server nor in the browser. */
export function useDrawn(rows: { readonly records: readonly unknown[] } | undefined): boolean {
	const [drawn, setDrawn] = useState<object>();
	useEffect(() => {
		if (rows === undefined) {
			return undefined;
		}
		let frame = requestAnimationFrame(look);
		function look() {
			const stands = rows?.records.length === 0 || document.querySelector('.desk-list .desk-text') !== null;
			// The frame after that one is on the screen.
			frame = requestAnimationFrame(stands ? () => setDrawn(rows) : look);
		}
		return () => cancelAnimationFrame(frame);
	}, [rows]);
	return rows !== undefined && drawn === rows;
}
