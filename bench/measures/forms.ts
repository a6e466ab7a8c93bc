/** Fifty of senders' workbooks filled: what must change changed, all else is byte for byte what it was, and LibreOffice computes what it should. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseCell } from '../../server/src/spreadsheets/filling/references.ts';
import { splitRows } from '../../server/src/spreadsheets/reading/csv-rows.ts';
import { fillAndCompare } from '../forms/compare.ts';
import { type UglyForm, uglyForms } from '../forms/ugly-forms.ts';
import { type Line, type Measure, median, showMs, timed } from '../measure.ts';

const run = promisify(execFile);
/** All sheets as text, each its own file; formulas as they are computed, not as they were shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

export const forms: Measure = {
	name: 'forms',
	about: "fifty of senders' workbooks filled, part by part, and opened in LibreOffice",
	async run() {
		const all = uglyForms();
		const [right, filled] = [[] as UglyForm[], new Map<string, Buffer>()];
		let [unchanged, changed, cells] = [0, 0, 0];
		const times: number[] = [];
		for (const form of all) {
			const { ms, result } = await timed(() => fillAndCompare(form));
			times.push(ms);
			unchanged += result.unchanged;
			changed += result.changed;
			cells += form.filled_cells;
			filled.set(form.name, result.content);
			if (result.faults.length === 0) {
				right.push(form);
			} else {
				console.error(`${form.name}: ${result.faults.join('\n')}`);
			}
		}
		return [
			line('workbooks filled and compared', `${right.length} of ${all.length} workbooks, ${unchanged} parts unchanged`, 'all', right.length === all.length),
			line('parts that had to change and are what they must be, byte for byte', `${changed}, ${cells} values in them`, 'all', right.length === all.length),
			line('one workbook filled and compared', showMs(median(times)), '≤ 200 ms', median(times) <= 200),
			await inLibreOffice(all, filled),
		];
	},
};

async function inLibreOffice(all: readonly UglyForm[], filled: ReadonlyMap<string, Buffer>): Promise<Line> {
	if (
		!(await run('which', ['soffice']).then(
			() => true,
			() => false,
		))
	) {
		return line('opened in LibreOffice', 'not on this machine', 'apt-get install libreoffice-calc', null);
	}
	const folder = await mkdtemp(join(tmpdir(), 'yibenzhang-forms-'));
	try {
		const names = [...all.keys()].map((at) => `form${at}.xlsx`);
		for (const [at, { name }] of all.entries()) {
			await writeFile(join(folder, names[at] ?? ''), filled.get(name) ?? '');
		}
		await mkdir(join(folder, 'out'));
		await run(
			'soffice',
			[
				`-env:UserInstallation=file://${folder}/profile`,
				'--headless',
				'--convert-to',
				CSV,
				'--outdir',
				join(folder, 'out'),
				...names.map((name) => join(folder, name)),
			],
			{
				timeout: 580_000,
				maxBuffer: 64 * 1024 * 1024,
			},
		);
		const files = await readdir(join(folder, 'out'));
		const shown = all.filter(({ not_for_libreoffice }) => !not_for_libreoffice);
		let [right, values] = [0, 0];
		for (const [at, form] of all.entries()) {
			if (form.not_for_libreoffice) {
				continue;
			}
			const faults = await faultsIn(join(folder, 'out'), { files, at, form });
			right += faults.length === 0 ? 1 : 0;
			values += form.expected.length;
			if (faults.length > 0) {
				console.error(`${form.name} in LibreOffice: ${faults.join('; ')}`);
			}
		}
		return line('opened in LibreOffice, sums and words computed', `${right} of ${shown.length}, ${values} formulas`, 'all', right === shown.length);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function faultsIn(folder: string, { files, at, form }: { files: readonly string[]; at: number; form: UglyForm }): Promise<string[]> {
	const faults: string[] = [];
	for (const { sheet, cell, value } of form.expected) {
		const file =
			files.find((name) => name === `form${at}-${sheet}.csv`) ?? files.find((name) => name.startsWith(`form${at}-`) && name.includes(sheet.slice(0, 2)));
		if (file === undefined) {
			faults.push(`no sheet ${sheet}`);
			continue;
		}
		const rows = [...splitRows(await readFile(join(folder, file), 'utf8'), ',')];
		const place = parseCell(cell);
		const shown = rows[(place?.row ?? 0) - 1]?.cells[place?.at ?? 0];
		if (typeof value === 'number' ? Math.abs(Number(shown) - value) > 0.005 : shown !== value) {
			faults.push(`${sheet}!${cell} shows ${shown} instead of ${value}`);
		}
	}
	return faults;
}

function line(what: string, product: string, budget: string, met: boolean | null): Line {
	return { what, product, floor: '', ratio: '', budget, met };
}
