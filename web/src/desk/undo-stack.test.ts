import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createUndoStack } from './undo-stack.ts';
import type { Step } from './undo-steps.ts';

beforeEach(() => vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} }));
afterEach(() => vi.unstubAllGlobals());

const step = (what: string) => ({ what }) as unknown as Step;

test('what is pressed before the last step is done comes after it, in order', async () => {
	const done: string[] = [];
	const stack = createUndoStack('undo', async (one) => {
		await new Promise((resolve) => setTimeout(resolve, 5));
		done.push(one.what);
		return step(`not ${one.what}`);
	});
	stack.did(step('first'));
	stack.did(step('second'));
	const told = await Promise.all([stack.run('undo'), stack.run('undo'), stack.run('redo'), stack.run('undo'), stack.run('undo')]);
	expect(done).toEqual(['second', 'first', 'not first', 'not not first']);
	expect(told.map((one) => one?.what)).toEqual(['second', 'first', 'not first', 'not not first', undefined]);
});

test('a step that fails stays, and the next press tries it again', async () => {
	let fails = true;
	const stack = createUndoStack('undo', async (one) => {
		if (fails) {
			fails = false;
			throw new Error('stale');
		}
		return one;
	});
	stack.did(step('only'));
	const [first, second] = await Promise.allSettled([stack.run('undo'), stack.run('undo')]);
	expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
	expect(stack.can('undo')).toBe(false);
});
