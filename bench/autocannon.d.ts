/** What the benches use of autocannon, which brings no types. */
declare module 'autocannon' {
	interface Request {
		readonly method?: 'GET' | 'POST';
		readonly path?: string;
		readonly headers?: Readonly<Record<string, string>>;
		readonly body?: string;
	}

	interface Options {
		readonly url: string;
		readonly connections: number;
		/** Seconds. */
		readonly duration: number;
		readonly headers?: Readonly<Record<string, string>>;
		readonly requests?: readonly Request[];
	}

	interface Result {
		readonly '2xx': number;
		readonly non2xx: number;
		readonly errors: number;
		readonly timeouts: number;
		/** Seconds. */
		readonly duration: number;
		/** Milliseconds. */
		readonly latency: { readonly p50: number; readonly p99: number };
	}

	export default function autocannon(options: Options): Promise<Result>;
}
