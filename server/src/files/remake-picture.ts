/** Pictures are decoded and made anew: nothing that hid in the file survives, and nobody learns where it was taken unless the field wants it. */
import type { Sharp, SharpOptions } from 'sharp';
import { AppError } from '../errors.ts';
import type { FileKind } from './file-kinds.ts';

export interface RemadePicture {
	readonly content: Buffer;
	readonly type: string;
	readonly extension: string;
	readonly has_location: boolean;
}

const MOST_PIXELS = 80_000_000;
const THUMBNAIL_PIXELS = 320;
const QUALITY = 90;

/** Upright, without metadata; with `keep_location` what the camera wrote stays. A GIF becomes its first picture as PNG. Throws `attachment_broken`. */
export async function remakePicture(content: Buffer, { type, extension }: FileKind, keepLocation: boolean): Promise<RemadePicture> {
	const picture = await openPicture(content);
	const has_location = keepLocation && (await read(() => picture.metadata())).exif !== undefined;
	const upright = has_location ? picture.autoOrient().keepExif() : picture.autoOrient();
	switch (type) {
		case 'image/jpeg':
			return { content: await read(() => upright.jpeg({ quality: QUALITY }).toBuffer()), type, extension, has_location };
		case 'image/webp':
			return { content: await read(() => upright.webp({ quality: QUALITY }).toBuffer()), type, extension, has_location };
		default:
			return { content: await read(() => upright.png().toBuffer()), type: 'image/png', extension: 'png', has_location };
	}
}

/** WebP, at most 320 pixels wide and high. */
export async function makeThumbnail(content: Buffer): Promise<Buffer> {
	const picture = await openPicture(content);
	const size = { width: THUMBNAIL_PIXELS, height: THUMBNAIL_PIXELS, fit: 'inside', withoutEnlargement: true } as const;
	return read(() => picture.autoOrient().resize(size).webp({ quality: 80 }).toBuffer());
}

/** Loaded at the first picture: its libraries would take a good part of an idle server's memory. */
async function openPicture(content: Buffer): Promise<Sharp> {
	const { default: sharp } = await import('sharp');
	sharp.cache(false);
	sharp.concurrency(1);
	const options: SharpOptions = { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false };
	return sharp(content, options);
}

async function read<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw new AppError('attachment_broken', { why: (error as Error).message.split('\n')[0]?.slice(0, 100) });
	}
}
