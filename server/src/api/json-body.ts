import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';

const DEEPEST = 32;

/** Reads JSON bodies strictly: valid UTF-8, no deeper than people's requests ever are. */
export function readJsonBodies(app: FastifyInstance): void {
	app.removeContentTypeParser('application/json');
	app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_: FastifyRequest, body: Buffer) => {
		let text: string;
		try {
			text = new TextDecoder('utf-8', { fatal: true }).decode(body);
		} catch {
			throw new AppError('body_not_json');
		}
		if (text.trim() === '') {
			return {};
		}
		if (depthOf(text) > DEEPEST) {
			throw new AppError('body_wrong', {}, [{ path: '', message: { zh: `嵌套过深，最多 ${DEEPEST} 层`, en: `nested too deeply, at most ${DEEPEST} levels` } }]);
		}
		try {
			return JSON.parse(text);
		} catch {
			throw new AppError('body_not_json');
		}
	});
}

/** How deep brackets are nested outside strings, without recursion. */
function depthOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	let inString = false;
	for (let at = 0; at < text.length; at += 1) {
		const char = text[at];
		if (inString) {
			if (char === '\\') {
				at += 1;
			} else if (char === '"') {
				inString = false;
			}
		} else if (char === '"') {
			inString = true;
		} else if (char === '{' || char === '[') {
			depth += 1;
			deepest = Math.max(deepest, depth);
		} else if (char === '}' || char === ']') {
			depth -= 1;
		}
	}
	return deepest;
}
