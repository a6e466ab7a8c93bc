/** The only reader of the environment. What belongs here: names, defaults and the sentence that says what would be right. */
import { accessSync, constants, statSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';

export interface Settings {
	readonly host: string;
	readonly port: number;
	readonly data_dir: string;
	readonly database_url: string | null;
	readonly tls: { readonly cert: string; readonly key: string } | null;
	/** As Fastify takes it: false, a number of hops, or the addresses that are believed. */
	readonly trust_proxy: false | number | string[];
	readonly digest: 'sha256' | 'sm3';
	readonly sample: boolean;
	/** The largest attachment, in MiB. */
	readonly attachment_mib: number;
	readonly log_level: (typeof LOG_LEVELS)[number];
	/** At which hour of the night contradictions are looked for. */
	readonly night_hour: number;
}

/** A file is held in memory while it is taken. */
const MOST_ATTACHMENT_MIB = 200;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads all settings, or says everything that is wrong with them at once. An empty value counts as absent. */
export function readSettings(env: Environment): { settings: Settings } | { problems: string[] } {
	const problems: string[] = [];
	const value = (name: string) => env[name]?.trim() || undefined;
	const wrong = (name: string, zh: string, en: string) => {
		problems.push(`${name} 设置有误：${zh}（现为“${env[name] ?? ''}”）\n${name} is wrong: ${en} (it is “${env[name] ?? ''}”)`);
	};

	const host = value('HOST') ?? '127.0.0.1';
	if (!isIP(host) && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)) {
		wrong('HOST', '应为 IP 地址或主机名，例如 127.0.0.1。', 'give an IP address or a host name, such as 127.0.0.1.');
	}
	const portText = value('PORT') ?? '3000';
	const port = Number(portText);
	if (!/^\d{1,5}$/.test(portText) || port > 65535) {
		wrong('PORT', '应为 0 到 65535 的整数，例如 3000。', 'give a whole number from 0 to 65535, such as 3000.');
	}
	const database_url = value('DATABASE_URL') ?? null;
	if (database_url !== null && !isPostgresUrl(database_url)) {
		// The value may hold a password, so it is not repeated.
		problems.push(
			'DATABASE_URL 设置有误：应形如 postgres://用户:密码@主机:5432/库名。\nDATABASE_URL is wrong: it should look like postgres://user:password@host:5432/database.',
		);
	}
	const cert = value('TLS_CERT');
	const key = value('TLS_KEY');
	if ((cert === undefined) !== (key === undefined)) {
		const absent = cert === undefined ? 'TLS_CERT' : 'TLS_KEY';
		wrong(absent, 'TLS_CERT 与 TLS_KEY 须同时给出，或都不给。', 'give both TLS_CERT and TLS_KEY, or neither.');
	}
	for (const [name, path] of [
		['TLS_CERT', cert],
		['TLS_KEY', key],
	] as const) {
		if (path !== undefined && !isReadableFile(path)) wrong(name, '应为可以读取的 PEM 文件的路径。', 'give the path of a PEM file that can be read.');
	}
	const trust_proxy = parseTrustProxy(value('TRUST_PROXY'));
	if (trust_proxy === undefined) {
		wrong(
			'TRUST_PROXY',
			'应为代理的层数（如 1），或用逗号分开的地址、网段（如 10.0.0.1,192.168.0.0/16）。',
			'give the number of proxies (such as 1), or addresses and networks with commas between (10.0.0.1,192.168.0.0/16).',
		);
	}
	const oneOf = <const T extends readonly string[]>(name: string, choices: T, fallback: T[number]): T[number] => {
		const given = value(name) ?? fallback;
		if (!choices.includes(given)) wrong(name, `应为 ${choices.join('、')} 之一。`, `give one of ${choices.join(', ')}.`);
		return given;
	};
	const digest = oneOf('DIGEST', ['sha256', 'sm3'], 'sha256');
	const sample = oneOf('SAMPLE', ['yes', 'no'], 'yes') === 'yes';
	const attachmentText = value('ATTACHMENT_MIB') ?? '20';
	const attachment_mib = Number(attachmentText);
	if (!/^\d{1,3}$/.test(attachmentText) || attachment_mib < 1 || attachment_mib > MOST_ATTACHMENT_MIB) {
		wrong('ATTACHMENT_MIB', `应为 1 到 ${MOST_ATTACHMENT_MIB} 的整数，例如 20。`, `give a whole number from 1 to ${MOST_ATTACHMENT_MIB}, such as 20.`);
	}
	const nightText = value('NIGHT_HOUR') ?? '2';
	const night_hour = Number(nightText);
	if (!/^\d{1,2}$/.test(nightText) || night_hour > 23) {
		wrong('NIGHT_HOUR', '应为 0 到 23 的整数（北京时间），例如 2。', 'give a whole number from 0 to 23 (the hour in Beijing), such as 2.');
	}
	const log_level = oneOf('LOG_LEVEL', LOG_LEVELS, 'warn');
	if (problems.length > 0) return { problems };
	return {
		settings: {
			host,
			port,
			data_dir: resolve(value('DATA_DIR') ?? 'data'),
			database_url,
			tls: cert !== undefined && key !== undefined ? { cert: resolve(cert), key: resolve(key) } : null,
			trust_proxy: trust_proxy ?? false,
			digest,
			sample,
			attachment_mib,
			log_level,
			night_hour,
		},
	};
}

/** The environment with a `.env` file of the current folder below it: what is set outside wins. */
export function readEnvironment(): Environment {
	try {
		process.loadEnvFile('.env');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	return process.env;
}

function isPostgresUrl(text: string): boolean {
	return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
}

function isReadableFile(path: string): boolean {
	try {
		accessSync(path, constants.R_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

function parseTrustProxy(text: string | undefined): false | number | string[] | undefined {
	if (text === undefined) return false;
	if (/^\d{1,2}$/.test(text)) return Number(text) === 0 ? false : Number(text);
	const addresses = text.split(',').map((part) => part.trim());
	return addresses.every(isNetwork) ? addresses : undefined;
}

function isNetwork(text: string): boolean {
	const [address = '', prefix, ...rest] = text.split('/');
	const version = isIP(address);
	if (version === 0 || rest.length > 0) return false;
	if (prefix === undefined) return true;
	if (!/^\d{1,3}$/.test(prefix)) return false;
	try {
		new BlockList().addSubnet(address, Number(prefix), version === 4 ? 'ipv4' : 'ipv6');
		return true;
	} catch {
		return false;
	}
}
