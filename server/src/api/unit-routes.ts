import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { beginUnit, changeUnits, endUnit, type NewUnit, type UnitChange } from '../offices/change-units.ts';
import type { ApiContext } from './context.ts';
import { Day } from './ids.ts';
import { PlainText } from './plain-text.ts';
import { realDay } from './real-day.ts';

const Code = Type.String({ pattern: '^[a-z0-9_]{1,60}$' });
const Codes = Type.Array(Code, { minItems: 1, maxItems: 50 });
const Name = PlainText(40, { minLength: 1 });
const BeginBody = Type.Object(
	{
		name: Name,
		kind: Type.Union([Type.Literal('section'), Type.Literal('community'), Type.Literal('grid')]),
		parent: Code,
		from_on: Day,
		follows: Type.Optional(Codes),
	},
	{ additionalProperties: false },
);
const ChangeBody = Type.Object({ units: Codes, to: Name, from_on: Day }, { additionalProperties: false });
const EndBody = Type.Object({ until_on: Day }, { additionalProperties: false });
const ADMINISTRATOR = { who: 'administrator' } as const;

/** `/api/administration/units`: the unit tree with its days. A change never rewrites the past. */
export function unitRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get('/administration/units', { config: ADMINISTRATOR }, async (request) => {
		const { book } = await context.asking(request);
		return { units: book.office.units };
	});
	app.post<{ Body: NewUnit }>('/administration/units', { schema: { body: BeginBody }, config: ADMINISTRATOR }, async (request, reply) => {
		const { body } = request;
		const unit = { ...body, name: body.name.trim(), from_on: realDay(body.from_on, 'from_on') };
		return reply.code(201).send({ code: await context.changing(request, ({ book, account }) => beginUnit(book, unit, account.id)) });
	});
	app.post<{ Body: UnitChange }>('/administration/units/change', { schema: { body: ChangeBody }, config: ADMINISTRATOR }, async (request) => {
		const { units, to, from_on } = request.body;
		const change = { units, to: to.trim(), from_on: realDay(from_on, 'from_on') };
		return { code: await context.changing(request, ({ book, account }) => changeUnits(book, change, account.id)) };
	});
	app.post<{ Params: { code: string }; Body: { until_on: string } }>(
		'/administration/units/:code/end',
		{ schema: { params: Type.Object({ code: Code }), body: EndBody }, config: ADMINISTRATOR },
		async (request) => {
			const ending = { unit: request.params.code, until_on: realDay(request.body.until_on, 'until_on') };
			await context.changing(request, ({ book, account }) => endUnit(book, ending, account.id));
			return {};
		},
	);
}
