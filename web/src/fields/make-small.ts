/** Longest side of a picture as it is sent: enough to read a sheet of paper. */
const LONGEST = 2560;
const SMALL_ENOUGH = 700_000;
const QUALITY = 0.85;
const MADE_SMALL = ['image/jpeg', 'image/png', 'image/webp'];

/** A picture drawn anew in fewer dots, which also leaves its location behind; any other file, and a picture that would not shrink, as it is. */
export async function makeSmall(file: File): Promise<Blob> {
	if (!MADE_SMALL.includes(file.type) || file.size <= SMALL_ENOUGH) {
		return file;
	}
	const picture = await createImageBitmap(file).catch(() => undefined);
	if (picture === undefined) {
		return file;
	}
	const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(picture.width * scale);
	canvas.height = Math.round(picture.height * scale);
	canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	picture.close();
	const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
	return drawn !== null && drawn.size < file.size ? drawn : file;
}
