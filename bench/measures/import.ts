import { setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportAnswer } from '@yibenzhang/engine';
import { rowXml, zipOf } from '../../server/test/make-workbook.ts';
import { makeActivities } from '../activities.ts';
import { IMPORT_ROWS } from '../limits.ts';
import { type Line, type Measure, showMs, timed } from '../measure.ts';
import type { Place } from '../place.ts';
import { type Program, residentMb } from '../programs.ts';

const BUDGET_MS = 10_000;
const MEMORY_MB = 500;
const PER_ROWS = 50_000;
const LOOK_MS = 50;
const ASK_AGAIN_MS = 250;
const ACCOUNT = 'general_clerk';
const HEADINGS: Readonly<Record<string, string>> = {
	title: '名称',
	kind: '类别',
	topics: '主题',
	held_on: '日期',
	hosts: '主办',
	venue: '场所',
	speaker: '主讲人（主持人）',
	attendance: '参加（受教育）人数',
};

export const importing: Measure = {
	name: 'import',
	about: 'a workbook of activities: sent, checked row by row, written as one batch; others are answered meanwhile',
	async run(place) {
		const server = await place.server();
		const content = await workbookOf(IMPORT_ROWS);
		const asking = await asker(place, server);
		let most = residentMb(server);
		let slowest = 0;
		const looking = setInterval(async () => {
			most = Math.max(most, residentMb(server));
			const { ms } = await timed(() => fetch(`${server.url}/healthz`));
			slowest = Math.max(slowest, ms);
		}, LOOK_MS);
		try {
			return await measured(asking, content, () => ({ most, slowest }));
		} finally {
			clearInterval(looking);
		}
	},
};

async function measured(asking: Asking, content: Buffer, meanwhile: () => { most: number; slowest: number }): Promise<Line[]> {
	const preview = await timed(async () => {
		const sent = await asking(`/imports/activity?name=${encodeURIComponent('活动.xlsx')}`, content);
		await asking(`/imports/${sent.id}/check`, sent.matching);
		return settled(asking, sent.id);
	});
	const { id, totals, problem } = preview.result;
	if (totals?.new !== IMPORT_ROWS) {
		throw new Error(`the check found ${JSON.stringify(totals)} ${problem?.message_en ?? ''}`);
	}
	const written = await timed(async () => {
		await asking(`/imports/${id}/commit`, { label: 'bench', leave_out_refused: false });
		return settled(asking, id);
	});
	const { most, slowest } = meanwhile();
	if (written.result.stage !== 'written') {
		throw new Error(`the import was not written: ${written.result.problem?.message_en}`);
	}
	const budget = (BUDGET_MS * IMPORT_ROWS) / PER_ROWS;
	return [
		line(
			`import of ${IMPORT_ROWS} activities (${(content.length / 1e6).toFixed(1)} MB): from the file to the preview`,
			showMs(preview.ms),
			`< ${budget / 1000} s`,
			preview.ms < budget,
		),
		line(
			`the same, written with versions and audit (${Math.round(IMPORT_ROWS / (written.ms / 1000))}/s)`,
			showMs(written.ms),
			`< ${budget / 1000} s`,
			written.ms < budget,
		),
		line('memory of the server meanwhile', `${Math.round(most)} MB`, `< ${MEMORY_MB} MB for ${PER_ROWS}`, IMPORT_ROWS > PER_ROWS ? null : most < MEMORY_MB),
		line('slowest answer to somebody else meanwhile', showMs(slowest), 'told', null),
	];
}

function line(what: string, product: string, budget: string, met: boolean | null): Line {
	return { what, product, floor: '', ratio: '', budget, met };
}

type Asking = (path: string, body?: unknown) => Promise<ImportAnswer>;

async function asker(place: Place, { url }: Program): Promise<Asking> {
	const authorization = `Bearer ${await place.token(ACCOUNT)}`;
	return async (path, body) => {
		const isFile = Buffer.isBuffer(body);
		const response = await fetch(`${url}/api${path}`, {
			method: body === undefined ? 'GET' : 'POST',
			headers: { authorization, 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
			...(body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
		});
		if (!response.ok) {
			throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
		}
		return (await response.json()) as ImportAnswer;
	};
}

async function settled(asking: Asking, id: string): Promise<ImportAnswer> {
	for (;;) {
		const now = await asking(`/imports/${id}`);
		if (now.stage !== 'checking' && now.stage !== 'writing') {
			return now;
		}
		await sleep(ASK_AGAIN_MS);
	}
}

/** As Excel writes it: shared strings, one sheet, every other field empty. */
async function workbookOf(count: number): Promise<Buffer> {
	const fields = Object.keys(HEADINGS);
	const strings: string[] = [];
	// Where the data are kept from run to run, none of them is known yet.
	const run = Date.now().toString(36);
	const rows = makeActivities(count).map(({ values }, at) =>
		rowXml(
			fields.map((field) => cellOf(field === 'title' ? `${values[field]}（${run}）` : values[field])),
			at + 2,
			strings,
		),
	);
	const heading = rowXml(Object.values(HEADINGS), 1, strings);
	const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
	const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const package_ = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
	return zipOf({
		'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		'_rels/.rels': `<Relationships ${package_}><Relationship Id="a" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook ${main} xmlns:r="${types}"><sheets><sheet name="活动" sheetId="1" r:id="a"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships ${package_}><Relationship Id="a" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${types}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${heading}${rows.join('')}</sheetData></worksheet>`,
		'xl/sharedStrings.xml': `<sst ${main}>${strings.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`,
	});
}

function cellOf(value: unknown): string | number | null {
	return Array.isArray(value) ? value.join('、') : typeof value === 'number' || typeof value === 'string' ? value : null;
}
