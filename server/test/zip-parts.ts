import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/** The parts of a zip as text, by their paths. */
export async function zipParts(zip: Readable | Buffer): Promise<Map<string, string>> {
	const content = Buffer.isBuffer(zip) ? zip : await buffer(zip);
	const file = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(content, { lazyEntries: true });
	const parts = new Map<string, string>();
	return new Promise((resolve, reject) => {
		file.on('error', reject).on('end', () => resolve(parts));
		file.on('entry', (entry: yauzl.Entry) => {
			file.openReadStream(entry, (error, stream) => {
				if (error) {
					reject(error);
					return;
				}
				buffer(stream).then((part) => {
					parts.set(entry.fileName, part.toString('utf8'));
					file.readEntry();
				}, reject);
			});
		});
		file.readEntry();
	});
}
