/**
 * SHA-256 of messages of a few dozen bytes. Two dozen stand behind each version, and the crossing into the platform's own takes three
 * times as long as the sum itself. Only writing uses it: the proof computes the same with the platform's, so that neither stands alone.
 */

/** Longer ones are the platform's business. */
export const SHORT_BYTES = 512;

/** Room for the longest short message with its padding. */
export function shortMessage(): Buffer {
	return Buffer.alloc(SHORT_BYTES + 128);
}

const [ROUNDS, START] = constants();
const schedule = new Int32Array(64);

/** @param message of {@link shortMessage}; what stands behind its `length` bytes is overwritten. @param sum eight words that take the digest */
export function sumShort(message: Buffer, length: number, sum: Int32Array): void {
	const blocks = ((length + 8) >> 6) + 1;
	const end = blocks * 64;
	message[length] = 0x80;
	for (let at = length + 1; at < end - 2; at += 1) {
		message[at] = 0;
	}
	message[end - 2] = length >> 5;
	message[end - 1] = length << 3;
	sum.set(START);
	for (let block = 0; block < blocks; block += 1) {
		addBlock(message, block * 64, sum);
	}
}

/** Written out, four rounds at a time: a function for each would cost more than it does. */
function addBlock(message: Buffer, from: number, sum: Int32Array): void {
	const w = schedule;
	for (let i = 0, at = from; i < 16; i += 1, at += 4) {
		w[i] = ((message[at] as number) << 24) | ((message[at + 1] as number) << 16) | ((message[at + 2] as number) << 8) | (message[at + 3] as number);
	}
	for (let i = 16; i < 64; i += 1) {
		const x = w[i - 15] as number;
		const y = w[i - 2] as number;
		const early = (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)) + (w[i - 7] as number);
		const late = (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)) + (w[i - 16] as number);
		w[i] = (early + late) | 0;
	}
	for (let i = 0; i < 64; i += 1) {
		w[i] = ((w[i] as number) + (ROUNDS[i] as number)) | 0;
	}
	let a = sum[0] as number;
	let b = sum[1] as number;
	let c = sum[2] as number;
	let d = sum[3] as number;
	let e = sum[4] as number;
	let f = sum[5] as number;
	let g = sum[6] as number;
	let h = sum[7] as number;
	for (let i = 0; i < 64; i += 4) {
		h += ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
		h = (h + (g ^ (e & (f ^ g))) + (w[i] as number)) | 0;
		d = (d + h) | 0;
		h += ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
		h = (h + ((a & b) | (c & (a | b)))) | 0;
		g += ((d >>> 6) | (d << 26)) ^ ((d >>> 11) | (d << 21)) ^ ((d >>> 25) | (d << 7));
		g = (g + (f ^ (d & (e ^ f))) + (w[i + 1] as number)) | 0;
		c = (c + g) | 0;
		g += ((h >>> 2) | (h << 30)) ^ ((h >>> 13) | (h << 19)) ^ ((h >>> 22) | (h << 10));
		g = (g + ((h & a) | (b & (h | a)))) | 0;
		f += ((c >>> 6) | (c << 26)) ^ ((c >>> 11) | (c << 21)) ^ ((c >>> 25) | (c << 7));
		f = (f + (e ^ (c & (d ^ e))) + (w[i + 2] as number)) | 0;
		b = (b + f) | 0;
		f += ((g >>> 2) | (g << 30)) ^ ((g >>> 13) | (g << 19)) ^ ((g >>> 22) | (g << 10));
		f = (f + ((g & h) | (a & (g | h)))) | 0;
		e += ((b >>> 6) | (b << 26)) ^ ((b >>> 11) | (b << 21)) ^ ((b >>> 25) | (b << 7));
		e = (e + (d ^ (b & (c ^ d))) + (w[i + 3] as number)) | 0;
		a = (a + e) | 0;
		e += ((f >>> 2) | (f << 30)) ^ ((f >>> 13) | (f << 19)) ^ ((f >>> 22) | (f << 10));
		e = (e + ((f & g) | (h & (f | g)))) | 0;
		const e4 = a;
		const f4 = b;
		const g4 = c;
		const h4 = d;
		a = e;
		b = f;
		c = g;
		d = h;
		e = e4;
		f = f4;
		g = g4;
		h = h4;
	}
	sum[0] = (sum[0] as number) + a;
	sum[1] = (sum[1] as number) + b;
	sum[2] = (sum[2] as number) + c;
	sum[3] = (sum[3] as number) + d;
	sum[4] = (sum[4] as number) + e;
	sum[5] = (sum[5] as number) + f;
	sum[6] = (sum[6] as number) + g;
	sum[7] = (sum[7] as number) + h;
}

/** First 32 bits of the fractions of the first primes' cube roots (64) and square roots (8). */
function constants(): [rounds: Int32Array, start: Int32Array] {
	const primes: number[] = [];
	for (let n = 2; primes.length < 64; n += 1) {
		if (primes.every((prime) => n % prime !== 0)) {
			primes.push(n);
		}
	}
	const fraction = (root: number) => Math.floor((root % 1) * 2 ** 32);
	return [Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))), Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))];
}
