import sharp from 'sharp';
import { expect, test } from 'vitest';
import { tinyZip } from '../../test/tiny-zip.ts';
import { type FileKind, fileKind } from './file-kinds.ts';
import { makeThumbnail, remakePicture } from './remake-picture.ts';
import { fileName } from './upload.ts';

const TYPES = '[Content_Types].xml';
const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } });
const located = picture.clone().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 27/1 0/1' } });
/** A picture that is turned by what the camera wrote, not by its pixels. */
const turned = picture.clone().withMetadata({ orientation: 6 });
const remake = (content: Buffer, keepLocation = false) => remakePicture(content, fileKind(content) as FileKind, keepLocation);

test.each([
	['a JPEG', await picture.clone().jpeg().toBuffer(), 'jpg'],
	['a PNG', await picture.clone().png().toBuffer(), 'png'],
	['a WebP', await picture.clone().webp().toBuffer(), 'webp'],
	['a GIF', await picture.clone().gif().toBuffer(), 'gif'],
	['a PDF', Buffer.from('%PDF-1.7\n…'), 'pdf'],
	['a docx', tinyZip({ [TYPES]: '', 'word/document.xml': '' }), 'docx'],
	['an xlsx', tinyZip({ [TYPES]: '', 'xl/workbook.xml': '' }), 'xlsx'],
	['text', Buffer.from('姓名,电话\n张样一,1'), 'txt'],
	['text as older spreadsheets write it', Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31]), 'txt'],
	['a page, which is only text,', Buffer.from('<script>alert(1)</script>'), 'txt'],
	['a drawing with code in it, which is only text,', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'txt'],
])('%s is known by its content', (_, content, extension) => {
	expect(fileKind(content)?.extension).toBe(extension);
});

test.each([
	['a program', Buffer.from('MZ\u0090\u0000\u0003\u0000')],
	['an archive', tinyZip({ 'a.txt': 'x' })],
	['a docx with macros', tinyZip({ [TYPES]: '', 'word/document.xml': '', 'word/vbaProject.bin': '' })],
	['half a docx', tinyZip({ [TYPES]: '', 'word/document.xml': '' }).subarray(0, 60)],
	['an old office file', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
	['a film', Buffer.from('\u0000\u0000\u0000\u0018ftypmp42', 'latin1')],
	['a text with NUL', Buffer.from('a\0b')],
	['nothing', Buffer.alloc(0)],
])('%s is not taken', (_, content) => {
	expect(fileKind(content)).toBeUndefined();
});

test('where a picture was taken is gone, unless the field keeps it', async () => {
	const content = await located.clone().jpeg().toBuffer();
	expect((await sharp(content).metadata()).exif).toBeDefined();
	const stripped = await remake(content);
	expect([(await sharp(stripped.content).metadata()).exif, stripped.has_location]).toEqual([undefined, false]);
	const kept = await remake(content, true);
	expect([(await sharp(kept.content).metadata()).exif === undefined, kept.has_location]).toEqual([false, true]);
});

test('a picture that the camera only marked as turned is turned', async () => {
	const remade = await remake(await turned.clone().jpeg().toBuffer());
	expect(await sharp(remade.content).metadata()).toMatchObject({ width: 20, height: 40 });
});

test('a GIF becomes a still PNG', async () => {
	const remade = await remake(await picture.clone().gif().toBuffer());
	expect([remade.type, fileKind(remade.content)?.extension]).toEqual(['image/png', 'png']);
});

test.each([
	['half a picture', (await picture.clone().jpeg().toBuffer()).subarray(0, 200)],
	['a picture that says it is larger than any', hugePng()],
])('%s is refused in words', async (_, content) => {
	await expect(remake(content)).rejects.toMatchObject({ code: 'attachment_broken' });
});

test('a thumbnail is small', async () => {
	const large = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: 'blue' } })
		.png()
		.toBuffer();
	expect(await sharp(await makeThumbnail(large)).metadata()).toMatchObject({ width: 320, height: 160, format: 'webp' });
});

test.each([
	['报表.XLSX', 'xlsx', '报表.XLSX'],
	['照片.jpeg', 'jpg', '照片.jpeg'],
	['名单.csv', 'txt', '名单.csv'],
	['动图.gif', 'png', '动图.gif.png'],
	['安装.exe', 'pdf', '安装.exe.pdf'],
	['../../etc/passwd', 'txt', '.._.._etc_passwd.txt'],
	['  ', 'pdf', '附件.pdf'],
	['长'.repeat(250), 'pdf', `${'长'.repeat(196)}.pdf`],
])('%s with the content of a %s is called %s', (name, extension, called) => {
	expect(fileName(name, extension)).toBe(called);
});

/** The head of a PNG of 60,000 × 60,000 pixels, as a bomb has it. */
function hugePng(): Buffer {
	const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
	const size = Buffer.alloc(8);
	size.writeUInt32BE(60_000, 0);
	size.writeUInt32BE(60_000, 4);
	return Buffer.concat([head, size, Buffer.from('080200000000000000', 'hex'), Buffer.alloc(64)]);
}
