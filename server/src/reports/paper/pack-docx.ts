import { buffer } from 'node:stream/consumers';
import type { DocxPart } from '@yibenzhang/report';
import { ZipFile } from 'yazl';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The first moment that a zip can name: the same parts are the same bytes whenever and wherever they are packed. */
const NO_MOMENT = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, compressionLevel: 6 } as const;

/** The same parts give the same bytes. */
export async function packDocx(parts: readonly DocxPart[]): Promise<Buffer> {
	const zip = new ZipFile();
	for (const { path, xml } of parts) {
		zip.addBuffer(Buffer.from(xml), path, NO_MOMENT);
	}
	zip.end();
	return buffer(zip.outputStream);
}
