/** The clipboard's own door is open only over HTTPS and on this machine; within an office's network the old way is left. @returns whether it was done. */
export async function copyWords(words: string): Promise<boolean> {
	if (window.isSecureContext) {
		return navigator.clipboard.writeText(words).then(
			() => true,
			() => false,
		);
	}
	const holder = document.createElement('textarea');
	holder.value = words;
	holder.className = 'unseen';
	// Within the open dialog: what lies outside a modal one cannot be selected.
	(document.querySelector('dialog[open]') ?? document.body).append(holder);
	holder.select();
	const done = document.execCommand('copy');
	holder.remove();
	return done;
}
