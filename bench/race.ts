/** Load over HTTP on two servers in turn, so that whatever else the machine does meets both alike. */
import autocannon from 'autocannon';
import { CONNECTIONS, ROUNDS, SECONDS } from './limits.ts';
import { median } from './measure.ts';

export interface Load {
	readonly url: string;
	readonly requests: readonly { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: string }[];
	readonly headers?: Readonly<Record<string, string>>;
}

export interface Race {
	/** Answers per second, medians of the rounds. */
	readonly product: number;
	readonly floor: number;
	/** Milliseconds at the product's median and 99th percentile. */
	readonly p50: number;
	readonly p99: number;
	/** Product against floor, of the medians. */
	readonly ratio: number;
}

export async function race(product: Load, floor: Load): Promise<Race> {
	await fire(product, 2);
	await fire(floor, 2);
	const rounds: { product: Fired; floor: Fired }[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		rounds.push({ product: await fire(product, SECONDS), floor: await fire(floor, SECONDS) });
	}
	return {
		product: median(rounds.map((round) => round.product.rate)),
		floor: median(rounds.map((round) => round.floor.rate)),
		p50: median(rounds.map((round) => round.product.p50)),
		p99: median(rounds.map((round) => round.product.p99)),
		ratio: median(rounds.map((round) => round.product.rate)) / median(rounds.map((round) => round.floor.rate)),
	};
}

interface Fired {
	readonly rate: number;
	readonly p50: number;
	readonly p99: number;
}

/** Throws when an answer was no success: a rate of refusals says nothing. */
async function fire({ url, requests, headers = {} }: Load, seconds: number): Promise<Fired> {
	const result = await autocannon({
		url,
		connections: CONNECTIONS,
		duration: seconds,
		requests: requests.map(({ method, path, body }) => ({
			method,
			path,
			headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
			...(body === undefined ? {} : { body }),
		})),
	});
	if (result.non2xx > 0 || result.errors > 0 || result['2xx'] === 0) {
		throw new Error(`${url}${requests[0]?.path}: ${result.non2xx} refusals, ${result.errors} errors, ${result['2xx']} successes`);
	}
	return { rate: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}
