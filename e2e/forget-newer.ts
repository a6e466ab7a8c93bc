/** Runs within the page before its scripts: takes away what JavaScript and the browser learned after Chromium 109, so that whoever leans on it falls. */
export function forgetNewer(): void {
	const world = globalThis as unknown as Record<string, object>;
	const newer: Readonly<Record<string, string>> = {
		'Array.prototype': 'toSorted toReversed toSpliced with',
		Array: 'fromAsync',
		'Uint8Array.prototype': 'toBase64 toHex setFromBase64 setFromHex',
		'String.prototype': 'isWellFormed toWellFormed',
		Object: 'groupBy',
		Map: 'groupBy',
		'Map.prototype': 'getOrInsert getOrInsertComputed',
		'Set.prototype': 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom',
		'Iterator.prototype': 'map filter take drop flatMap reduce toArray forEach some every find',
		Promise: 'withResolvers try',
		RegExp: 'escape',
		Error: 'isError',
		Math: 'f16round sumPrecise',
		URL: 'canParse parse',
		'URLSearchParams.prototype': 'size',
		AbortSignal: 'any',
		'HTMLElement.prototype': 'showPopover hidePopover togglePopover',
		'HTMLDialogElement.prototype': 'requestClose closedBy',
		'Document.prototype': 'startViewTransition caretPositionFromPoint',
		Intl: 'DurationFormat',
		globalThis: 'Iterator',
	};
	for (const [place, names] of Object.entries(newer)) {
		const [owner = '', prototype] = place.split('.');
		const found = prototype === undefined ? world[owner] : (world[owner] as { prototype?: object } | undefined)?.prototype;
		for (const name of names.split(' ')) {
			Reflect.deleteProperty(found ?? {}, name);
		}
	}
}
