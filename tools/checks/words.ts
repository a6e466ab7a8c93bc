/** Every word of the page stands in its catalogues: none in a component, in no language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const HAN = /\p{Script=Han}/u;
/** Words between two tags, or between a tag and what is filled in. */
const BETWEEN_TAGS = /(?<!=)>\s*(\p{L}[^<>{}=;()[\]&|]*?)\s*(?:<\/|\{|<[A-Za-z])/gu;
/** What follows `>` in TypeScript itself: its own words, and what is compared. */
const KEYWORD = /^(extends|implements|satisfies|as|is|in|of|from)\b|\?[.?]|\w\.\w/;
const SPOKEN = /\s(?:aria-label|aria-description|aria-roledescription|aria-valuetext|placeholder|title|alt|label|help|okText|cancelText)="([^"]*\p{L}[^"]*)"/gu;
/** How people write is no word of the page: patterns, and texts that stand in both languages side by side. */
const PATTERN = /\/(?![*/\s])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\[\n])+\/[a-z]*/gu;
const IN_BOTH = /\btext\(/;

/** One line for each word that stands outside the catalogues. */
export function checkWords(root: string): string[] {
	return sources(join(root, 'web/src')).flatMap((path) => {
		const name = relative(root, path);
		const source = withoutComments(readFileSync(path, 'utf8'));
		const chinese = source.split('\n').filter((line) => HAN.test(line.replace(PATTERN, '')) && !IN_BOTH.test(line));
		const between = [...(path.endsWith('.tsx') ? source.matchAll(BETWEEN_TAGS) : [])].map(([, words = '']) => words).filter((words) => !KEYWORD.test(words));
		const spoken = [...source.matchAll(SPOKEN)].map(([, words = '']) => words);
		return [...chinese, ...between, ...spoken].map((words) => `${name}: “${words.trim()}” belongs into web/src/strings, in both languages`);
	});
}

function withoutComments(source: string): string {
	return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
}

function sources(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) {
			return entry.name === 'strings' ? [] : sources(path);
		}
		return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
	});
}
