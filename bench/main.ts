/** `npm run bench [-- name …]`: what the book may cost, printed beside a floor in the same run. How to read it: `README.md`. */
import { cpus, totalmem } from 'node:os';
import { ROWS } from './limits.ts';
import { type Line, type Measure, tableOf } from './measure.ts';
import { axe } from './measures/axe.ts';
import { coldStart } from './measures/cold-start.ts';
import { contradictions } from './measures/contradictions.ts';
import { crash } from './measures/crash.ts';
import { create } from './measures/create.ts';
import { desk } from './measures/desk.ts';
import { draftCheck } from './measures/draft-check.ts';
import { draftWriting } from './measures/draft-writing.ts';
import { edition } from './measures/edition.ts';
import { exporting } from './measures/export.ts';
import { figure } from './measures/figure.ts';
import { forms } from './measures/forms.ts';
import { importing } from './measures/import.ts';
import { notes } from './measures/notes.ts';
import { offline } from './measures/offline.ts';
import { page } from './measures/page.ts';
import { paper } from './measures/paper.ts';
import { phone } from './measures/phone.ts';
import { report, reportMillion } from './measures/report.ts';
import { start, startMillion } from './measures/start.ts';
import { together } from './measures/together.ts';
import { workbench } from './measures/workbench.ts';
import { makePlace } from './place.ts';

const MEASURES: readonly Measure[] = [
	start,
	report,
	create,
	together,
	page,
	exporting,
	importing,
	figure,
	reportMillion,
	contradictions,
	startMillion,
	crash,
	notes,
	draftCheck,
	draftWriting,
	offline,
	coldStart,
	desk,
	phone,
	paper,
	forms,
	edition,
	axe,
	workbench,
];

process.exitCode = await run(process.argv.slice(2));

async function run(names: readonly string[]): Promise<number> {
	const unknown = names.filter((name) => !MEASURES.some((measure) => measure.name === name));
	if (unknown.length > 0) {
		console.error(`There is no measure ${unknown.join(', ')}; there are:\n${MEASURES.map(({ name, about }) => `  ${name}: ${about}`).join('\n')}`);
		return 2;
	}
	const from = performance.now();
	console.log(
		`${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${ROWS} records`,
	);
	const lines: Line[] = [];
	const place = await makePlace();
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void place.close().finally(() => process.exit(1)));
	}
	try {
		for (const measure of MEASURES.filter(({ name }) => names.length === 0 || names.includes(name))) {
			console.error(`… ${measure.name}: ${measure.about}`);
			const found = await measure.run(place);
			lines.push(...found);
			console.error(tableOf(found));
		}
	} finally {
		await place.close();
	}
	console.log(tableOf(lines));
	console.log(`${Math.round((performance.now() - from) / 1000)} s`);
	return 0;
}
