/** A title's lines: broken by sense, none too long, in the shape of a trapezoid or a diamond (GB/T 9704-2012, 7.3.1). */
import { widthOf } from './to-docx/page.ts';

/** Where a title may break: where its sense pauses, or, when it must, before a joining word and after a body's name. */
const PAUSE = /(?<=[、，；：》])(?!》)|(?<!和|与|及|至|[、，；：《〔“\d])(?=\d{4}年)|(?=《)(?<!^)|(?<!^|和)(?=关于)/gu;
const JOINT = /(?<!^)(?=和|与|暨)|(?<=委员会|人民政府|办事处|办公室|总结|报告|工作|关于)(?![、，；：》的])/gu;
/** More joints than this are not weighed against each other; no title of sense has so many. */
const MOST_JOINTS = 14;

interface Joint {
	readonly at: number;
	readonly cost: number;
}

/** `most`: full-width characters that fit a line. */
export function breakTitle(title: string, most: number): string[] {
	const joints = jointsOf(title).slice(0, MOST_JOINTS);
	let best: { lines: string[]; cost: number } | undefined;
	for (let choice = 0; choice < 2 ** joints.length; choice += 1) {
		const chosen = joints.filter((_, at) => (choice >> at) % 2 === 1);
		const lines = cut(
			title,
			chosen.map(({ at }) => at),
		).flatMap((line) => cutEvenly(line, most));
		const cost = chosen.reduce((sum, joint) => sum + joint.cost, 0) + shapeCost(lines, most) + 20 * (lines.length - chosen.length - 1);
		if (best === undefined || cost < best.cost) {
			best = { lines, cost };
		}
	}
	return best?.lines ?? [title];
}

function jointsOf(title: string): Joint[] {
	const pauses = new Set([...title.matchAll(PAUSE)].map(({ index }) => index));
	const joints = [...title.matchAll(JOINT)].map(({ index }) => index).filter((index) => !pauses.has(index));
	return [...[...pauses].map((at) => ({ at, cost: 0 })), ...joints.map((at) => ({ at, cost: isWithinMarks(title, at) ? 12 : 4 }))]
		.filter(({ at }) => at > 0 && at < title.length)
		.sort((a, b) => a.at - b.at);
}

/** A name in 《》 is not broken while anything else can be. */
function isWithinMarks(title: string, at: number): boolean {
	const before = title.slice(0, at);
	return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Each line more costs, so does one that is far shorter than the longest, and a waist between longer lines. */
function shapeCost(lines: readonly string[], most: number): number {
	const widths = lines.map(widthOf);
	const longest = Math.max(...widths);
	const waist = widths.filter((width, at) => at > 0 && at < widths.length - 1 && width < Math.min(widths[at - 1] ?? 0, widths[at + 1] ?? 0) - 1).length;
	const short = widths.filter((width) => width < longest / 2.5).length;
	return 3 * lines.length + 5 * waist + 4 * short + (longest > most ? 1000 : 0);
}

/** What fits nowhere by sense is cut into parts of about one length. */
function cutEvenly(line: string, most: number): string[] {
	const parts = Math.ceil(widthOf(line) / most);
	if (parts <= 1) {
		return [line];
	}
	const characters = [...line];
	const each = Math.ceil(characters.length / parts);
	return Array.from({ length: parts }, (_, at) => characters.slice(at * each, (at + 1) * each).join('')).filter((part) => part !== '');
}

function cut(title: string, places: readonly number[]): string[] {
	return [0, ...places].map((from, at) => title.slice(from, places[at] ?? title.length));
}
