/** A zip with some of its parts replaced: every other one is copied as it is packed, with its name, moment and place. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import type { ZipParts } from '../reading/zip.ts';

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const DEFLATED = 8;
/** Sizes stand in each part's head, so nothing is told behind its content. */
const SIZES_BEHIND = 0x0008;
/** Where the old file was too large for the short fields, it gave its sizes in this extra field. */
const ZIP64 = 0x0001;

/** @param changed new contents by the name of the part; parts that are not in the zip come last */
export async function replaceParts(zip: ZipParts, changed: ReadonlyMap<string, Buffer>): Promise<Buffer> {
	const bodies: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const entry of zip.entries()) {
		const own = changed.get(entry.fileName);
		const content = own === undefined ? await zip.packed(entry) : packedAs(entry, own);
		const sizes = own === undefined ? entry : { crc32: crc32(own), uncompressedSize: own.length };
		const { local, central } = heads(entry, { crc: sizes.crc32, packed: content.length, size: sizes.uncompressedSize, at });
		bodies.push(local, content);
		directory.push(central);
		at += local.length + content.length;
	}
	const listed = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(END, 0);
	end.writeUInt16LE(directory.length, 8);
	end.writeUInt16LE(directory.length, 10);
	end.writeUInt32LE(listed.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...bodies, listed, end]);
}

function packedAs({ compressionMethod }: Entry, content: Buffer): Buffer {
	return compressionMethod === DEFLATED ? deflateRawSync(content, { level: 6 }) : content;
}

interface Sizes {
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
	readonly at: number;
}

function heads(entry: Entry, { crc, packed, size, at }: Sizes): { local: Buffer; central: Buffer } {
	const extra = withoutZip64(entry);
	const flags = entry.generalPurposeBitFlag & ~SIZES_BEHIND;
	const local = Buffer.alloc(30);
	local.writeUInt32LE(LOCAL, 0);
	const central = Buffer.alloc(46);
	central.writeUInt32LE(CENTRAL, 0);
	central.writeUInt16LE(entry.versionMadeBy, 4);
	for (const [head, from] of [
		[local, 4],
		[central, 6],
	] as const) {
		head.writeUInt16LE(Math.min(entry.versionNeededToExtract, 20), from);
		head.writeUInt16LE(flags, from + 2);
		head.writeUInt16LE(entry.compressionMethod, from + 4);
		head.writeUInt16LE(entry.lastModFileTime, from + 6);
		head.writeUInt16LE(entry.lastModFileDate, from + 8);
		head.writeUInt32LE(crc, from + 10);
		head.writeUInt32LE(packed, from + 14);
		head.writeUInt32LE(size, from + 18);
		head.writeUInt16LE(entry.fileNameRaw.length, from + 22);
		head.writeUInt16LE(head === central ? extra.length : 0, from + 24);
	}
	central.writeUInt16LE(entry.fileCommentRaw.length, 32);
	central.writeUInt16LE(entry.internalFileAttributes, 36);
	central.writeUInt32LE(entry.externalFileAttributes, 38);
	central.writeUInt32LE(at, 42);
	return { local: Buffer.concat([local, entry.fileNameRaw]), central: Buffer.concat([central, entry.fileNameRaw, extra, entry.fileCommentRaw]) };
}

function withoutZip64({ extraFields }: Entry): Buffer {
	return Buffer.concat(
		extraFields
			.filter(({ id }) => id !== ZIP64)
			.map(({ id, data }) => {
				const head = Buffer.alloc(4);
				head.writeUInt16LE(id, 0);
				head.writeUInt16LE(data.length, 2);
				return Buffer.concat([head, data]);
			}),
	);
}
