import { useEffect, useState } from 'react';
import type { ChapterDesk } from './ChapterText.tsx';
import { goToStretch } from './go-to.ts';
import { findSought, type SoughtPlace } from './sought-place.ts';

/** Shows the place once its chapter is open and its chips say what they say. @returns what begins that, and whether the last one was gone */
export function useSought(desk: ChapterDesk | undefined, chapter: string | undefined) {
	const [sought, setSought] = useState<SoughtPlace | undefined>(undefined);
	const [gone, setGone] = useState(false);
	useEffect(() => {
		if (sought === undefined || desk === undefined || desk.editor.isDestroyed || sought.chapter !== chapter) {
			return;
		}
		let frame = 0;
		const look = () => {
			if (desk.words.known() === undefined) {
				return;
			}
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => {
				const place = findSought(desk, sought);
				setGone(place === undefined);
				setSought(undefined);
				if (place !== undefined) {
					goToStretch(desk.editor, place.from, place.until);
				}
			});
		};
		look();
		const end = desk.words.listen(look);
		return () => {
			cancelAnimationFrame(frame);
			end();
		};
	}, [desk, chapter, sought]);
	return {
		gone,
		seek(place: SoughtPlace) {
			setGone(false);
			setSought(place);
		},
	};
}
