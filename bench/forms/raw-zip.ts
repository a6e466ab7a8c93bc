/** Zips as programs of all kinds write them: packed or not, sizes before or behind the content, short or long fields. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipLook {
	readonly stored?: boolean;
	/** Sizes stand behind the content, as writers do that stream. */
	readonly sizes_behind?: boolean;
	/** Sizes stand in the extra field of 64-bit zips. */
	readonly zip64?: boolean;
	/** Names are marked as UTF-8. */
	readonly utf8?: boolean;
	/** Folders are entries too. */
	readonly folders?: boolean;
}

/** 2022-11-08 09:30. */
const [TIME, DATE] = [(9 << 11) | (30 << 5), ((2022 - 1980) << 9) | (11 << 5) | 8];

export function rawZip(parts: Readonly<Record<string, string | Buffer>>, look: ZipLook = {}): Buffer {
	const bodies: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [name, given] of Object.entries(withFolders(parts, look))) {
		const [title, plain] = [Buffer.from(name), Buffer.from(given)];
		const method = look.stored === true || plain.length === 0 ? 0 : 8;
		const content = method === 0 ? plain : deflateRawSync(plain, { level: 9 });
		const flags = (look.sizes_behind === true ? 8 : 0) | (look.utf8 === true ? 0x800 : 0);
		const sizes = { crc: crc32(plain), packed: content.length, size: plain.length };
		const extra = look.zip64 === true ? zip64Extra(sizes) : Buffer.alloc(0);
		const shown = look.zip64 === true ? { ...sizes, packed: 0xffffffff, size: 0xffffffff } : sizes;
		const head = (behind: boolean) => {
			const fields = Buffer.alloc(26);
			fields.writeUInt16LE(look.zip64 === true ? 45 : 20, 0);
			fields.writeUInt16LE(flags, 2);
			fields.writeUInt16LE(method, 4);
			fields.writeUInt16LE(TIME, 6);
			fields.writeUInt16LE(DATE, 8);
			fields.writeUInt32LE(behind ? 0 : shown.crc, 10);
			fields.writeUInt32LE(behind ? 0 : shown.packed, 14);
			fields.writeUInt32LE(behind ? 0 : shown.size, 18);
			fields.writeUInt16LE(title.length, 22);
			fields.writeUInt16LE(behind ? 0 : extra.length, 24);
			return fields;
		};
		const behind = look.sizes_behind === true;
		const local = Buffer.concat([number(0x04034b50), head(behind), title, behind ? Buffer.alloc(0) : extra]);
		const told = behind ? Buffer.concat([number(0x08074b50), number(sizes.crc), number(sizes.packed), number(sizes.size)]) : Buffer.alloc(0);
		bodies.push(local, content, told);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(at, 10);
		directory.push(Buffer.concat([number(0x02014b50), Buffer.from([20, 0]), head(false), place, title, extra]));
		at += local.length + content.length + told.length;
	}
	const listed = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(directory.length, 8);
	end.writeUInt16LE(directory.length, 10);
	end.writeUInt32LE(listed.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...bodies, listed, end]);
}

function withFolders(parts: Readonly<Record<string, string | Buffer>>, { folders }: ZipLook): Readonly<Record<string, string | Buffer>> {
	const names = Object.keys(parts).flatMap((name) => (folders === true && name.includes('/') ? [`${name.slice(0, name.indexOf('/'))}/`] : []));
	return { ...Object.fromEntries(names.map((name) => [name, ''])), ...parts };
}

function zip64Extra({ packed, size }: { packed: number; size: number }): Buffer {
	const extra = Buffer.alloc(20);
	extra.writeUInt16LE(1, 0);
	extra.writeUInt16LE(16, 2);
	extra.writeBigUInt64LE(BigInt(size), 4);
	extra.writeBigUInt64LE(BigInt(packed), 12);
	return extra;
}

function number(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value, 0);
	return bytes;
}
