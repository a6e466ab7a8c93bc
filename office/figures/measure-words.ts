import { type Said, text } from '@yibenzhang/engine';

/** Base units of the figures. */
export const units = {
	times: text('次', 'times'),
	sessions: text('场次', 'sessions'),
	person_times: text('人次', 'attendances'),
	people: text('人', 'people'),
	members: text('名', 'people'),
	pieces: text('个', 'items'),
	matters: text('件', 'matters'),
	yuan: text('元', 'yuan'),
	percent: text('%', '%'),
};

export const exact: Said = { as: 'exact' };
export const wan: Said = { as: 'money', in: 'wan' };

export function about(to: 10 | 100 | 1000 | 10000, word: '多' | '余'): Said {
	return { as: 'about', to, word };
}
