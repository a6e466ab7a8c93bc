import { crc32 } from 'node:zlib';

/** Packed already, with the size that it claims. */
export interface PackedEntry {
	readonly packed: Buffer;
	readonly size: number;
}

/** A zip with these entries, text stored as it is: enough to look like an office file. */
export function tinyZip(entries: Readonly<Record<string, string | PackedEntry>>): Buffer {
	const bodies: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [name, given] of Object.entries(entries)) {
		const [title, content] = [Buffer.from(name), typeof given === 'string' ? Buffer.from(given) : given.packed];
		const [method, size] = typeof given === 'string' ? [0, content.length] : [8, given.size];
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt32LE(crc32(content), 14);
		local.writeUInt32LE(content.length, 18);
		local.writeUInt16LE(method, 8);
		local.writeUInt32LE(size, 22);
		local.writeUInt16LE(title.length, 26);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt32LE(crc32(content), 16);
		entry.writeUInt32LE(content.length, 20);
		entry.writeUInt16LE(method, 10);
		entry.writeUInt32LE(size, 24);
		entry.writeUInt16LE(title.length, 28);
		entry.writeUInt32LE(at, 42);
		bodies.push(local, title, content);
		directory.push(entry, title);
		at += 30 + title.length + content.length;
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(Object.keys(entries).length, 8);
	end.writeUInt16LE(Object.keys(entries).length, 10);
	end.writeUInt32LE(Buffer.concat(directory).length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...bodies, ...directory, end]);
}
