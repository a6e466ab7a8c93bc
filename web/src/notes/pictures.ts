/** Pictures on the phone: made small by drawing them anew, so that nothing of where they were taken goes along. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/** Throws when the file is no picture that the browser can draw. */
export async function shrinkPicture(file: Blob): Promise<Blob> {
	const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
	try {
		const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
		const canvas = document.createElement('canvas');
		canvas.width = Math.max(1, Math.round(picture.width * scale));
		canvas.height = Math.max(1, Math.round(picture.height * scale));
		canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) => {
			canvas.toBlob((blob) => (blob === null ? reject(new Error('the picture cannot be drawn')) : resolve(blob)), 'image/jpeg', QUALITY);
		});
	} finally {
		picture.close();
	}
}

/** `现场.heic` → `现场.jpg`: what was drawn anew is a JPEG. */
export function jpegName(name: string): string {
	return `${name.replace(/\.[^.]*$/, '') || 'picture'}.jpg`;
}
