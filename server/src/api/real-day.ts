import { isPlainDate } from '@yibenzhang/engine';
import { AppError } from '../errors.ts';

/** The schema knows the form, not the calendar. */
export function realDay(day: string, path: string): string {
	if (!isPlainDate(day)) {
		throw new AppError('body_wrong', {}, [{ path, message: { zh: '没有这一天', en: 'there is no such day' } }]);
	}
	return day;
}
