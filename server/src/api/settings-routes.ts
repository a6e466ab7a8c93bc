import { type ClosingDayRequest, type CodeListsAnswer, type OfficeSettingsAnswer, OWN_CODE, type OwnCodeRequest } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Book } from '../book.ts';
import { fillCalendar, keepCalendarDay, listCalendar } from '../offices/calendar.ts';
import { changeSettings, type OfficeSettings } from '../offices/change-settings.ts';
import { closingDaysOf, keepClosingDay } from '../offices/closing-days.ts';
import { keepOwnCode, listOwnCodesOf } from '../offices/own-codes.ts';
import type { ApiContext } from './context.ts';
import { Day } from './ids.ts';
import { PlainText } from './plain-text.ts';
import { realDay } from './real-day.ts';

const Name = Type.Object({ zh: PlainText(100, { minLength: 1 }), en: PlainText(200, { minLength: 1 }) }, { additionalProperties: false });
const SettingsBody = Type.Object(
	{
		name: Type.Optional(Name),
		samples_from_anywhere: Type.Optional(Type.Boolean()),
		signed_by: Type.Optional(Type.Array(Name, { minItems: 1, maxItems: 4 })),
	},
	{ additionalProperties: false, minProperties: 1 },
);
const Id = Type.String({ pattern: '^[a-z][a-z0-9_]{0,59}$' });
const CodeBody = Type.Object(
	{
		list: Id,
		code: Type.Optional(Id),
		label: Type.Optional(Name),
		words: Type.Array(PlainText(40, { minLength: 1 }), { maxItems: 30, uniqueItems: true }),
		from_on: Type.Optional(Day),
		until_on: Type.Optional(Day),
	},
	{ additionalProperties: false },
);
const Year = Type.String({ pattern: '^(19|20|21)\\d\\d$' });
const ClosingBody = Type.Object({ report: Id, year: Year, part: Id, closes_on: Type.Optional(Day) }, { additionalProperties: false });
const CalendarQuery = Type.Object({ year: Year }, { additionalProperties: false });
const CalendarBody = Type.Object(
	{
		day: Day,
		kind: Type.Optional(Type.Union([Type.Literal('day_off'), Type.Literal('working_day')])),
		name: Type.Optional(PlainText(40)),
		notice: Type.Optional(PlainText(100)),
	},
	{ additionalProperties: false },
);
const FillBody = Type.Object({ year: Year, notice: PlainText(100) }, { additionalProperties: false });
const ADMINISTRATOR = { who: 'administrator' } as const;

/** `/api/administration/…`: what an office sets for itself. */
export function settingsRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get('/administration/settings', { config: ADMINISTRATOR }, async (request): Promise<OfficeSettingsAnswer> => {
		const { book } = await context.asking(request);
		return { name: book.office.name, samples_from_anywhere: book.samples_from_anywhere, signed_by: book.office.signed_by };
	});
	app.post<{ Body: Partial<OfficeSettings> }>('/administration/settings', { schema: { body: SettingsBody }, config: ADMINISTRATOR }, async (request) => {
		await context.changing(request, ({ book, account }) => changeSettings(book, request.body, account.id));
		return request.body;
	});

	app.get('/administration/codes', { config: ADMINISTRATOR }, async (request) => listCodes((await context.asking(request)).book));
	app.post<{ Body: OwnCodeRequest }>('/administration/codes', { schema: { body: CodeBody }, config: ADMINISTRATOR }, async (request) => {
		const { from_on, until_on, ...others } = request.body;
		const wanted = {
			...others,
			...(from_on === undefined ? {} : { from_on: realDay(from_on, 'from_on') }),
			...(until_on === undefined ? {} : { until_on: realDay(until_on, 'until_on') }),
		};
		return { code: await context.changing(request, ({ book, account }) => keepOwnCode(book, wanted, account.id)) };
	});

	app.get('/administration/closing-days', { config: ADMINISTRATOR }, async (request) => closingDaysOf((await context.asking(request)).book));
	app.post<{ Body: ClosingDayRequest }>('/administration/closing-days', { schema: { body: ClosingBody }, config: ADMINISTRATOR }, async (request) => {
		await context.changing(request, ({ book, account }) => keepClosingDay(book, request.body, account.id));
		return {};
	});

	app.get<{ Querystring: { year: string } }>('/administration/calendar', { schema: { querystring: CalendarQuery }, config: ADMINISTRATOR }, async (request) =>
		listCalendar((await context.asking(request)).book, request.query.year),
	);
	app.post<{ Body: Parameters<typeof keepCalendarDay>[1] }>(
		'/administration/calendar',
		{ schema: { body: CalendarBody }, config: ADMINISTRATOR },
		async (request) => {
			const { book, account } = await context.asking(request);
			await keepCalendarDay(book, request.body, account.id);
			return {};
		},
	);
	app.post<{ Body: { year: string; notice: string } }>(
		'/administration/calendar/fill',
		{ schema: { body: FillBody }, config: ADMINISTRATOR },
		async (request) => {
			const { book, account } = await context.asking(request);
			return { added: await fillCalendar(book, request.body, account.id) };
		},
	);
}

async function listCodes(book: Book): Promise<CodeListsAnswer> {
	const own = await listOwnCodesOf(book);
	return {
		lists: book.office.code_lists.map((list) => {
			const ofList = own.filter((one) => one.list === list.id);
			return {
				...list,
				own: list.codes.flatMap(({ code }) => (code.startsWith(OWN_CODE) ? [code] : [])),
				own_words: Object.fromEntries(ofList.map(({ code, words }) => [code, words])),
				used_by: book.office.registers.flatMap((register) =>
					Object.values(register.fields).flatMap(({ codes, label }) => (codes === list.id ? [{ register: register.label, field: label }] : [])),
				),
			};
		}),
	};
}
