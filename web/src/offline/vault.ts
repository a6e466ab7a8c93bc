/** The key of one account on this device, and what it seals. What it protects from, and what not: docs/adr/0017. */
import { openOfflineStore } from './offline-store.ts';
import { getSeal } from './outbox-requests.ts';

export interface Sealed {
	readonly iv: Uint8Array<ArrayBuffer>;
	readonly bytes: ArrayBuffer;
}

export interface Vault {
	/** `about` names what is sealed: in another place it does not open. */
	seal(content: ArrayBuffer | Uint8Array<ArrayBuffer>, about: string): Promise<Sealed>;
	open(sealed: Sealed, about: string): Promise<ArrayBuffer>;
}

const AES = { name: 'AES-GCM', length: 256 } as const;
const IV_BYTES = 12;

/** Browsers lend their ciphers only to pages that came by HTTPS or from this machine. */
export function canKeepSecrets(): boolean {
	return globalThis.isSecureContext === true && globalThis.crypto?.subtle !== undefined && globalThis.indexedDB !== undefined;
}

/** Throws `ApiError` when this account has not been here since it last signed out, and there is no line to fetch its seal. */
export async function openVault(account: string): Promise<Vault> {
	return (await findVault(account)) ?? (await unlockVault(account, await getSeal()));
}

/** Undefined when this account has not signed in on this device, or has signed out again. */
export async function findVault(account: string): Promise<Vault | undefined> {
	const key = (await (await openOfflineStore()).get('keys', account))?.key;
	return key === undefined ? undefined : vaultOf(key, account);
}

/** @param serverSeal what the server tells only to whoever is signed in as that account. */
async function unlockVault(account: string, serverSeal: string): Promise<Vault> {
	const store = await openOfflineStore();
	const wrapping = await wrappingKey(account, serverSeal);
	const made = await newWrappedKey(wrapping);
	const transaction = store.transaction('keys', 'readwrite');
	// A key that is here already, also another tab's of this moment, stands: what it sealed must open.
	const wrapped = (await transaction.store.get(account))?.wrapped ?? made;
	await transaction.store.put({ account, wrapped });
	await transaction.done;
	const key = await crypto.subtle.unwrapKey('raw', wrapped.bytes, wrapping, { name: AES.name, iv: wrapped.iv }, AES, false, ['encrypt', 'decrypt']);
	await store.put('keys', { account, key, wrapped });
	return vaultOf(key, account);
}

/** From now on nothing sealed can be opened here without signing in again. */
export async function lockVault(account: string): Promise<void> {
	const transaction = (await openOfflineStore()).transaction('keys', 'readwrite');
	const row = await transaction.store.get(account);
	if (row !== undefined) {
		await transaction.store.put({ account, wrapped: row.wrapped });
	}
	await transaction.done;
}

export async function sealValue(vault: Vault, value: unknown, about: string): Promise<Sealed> {
	return vault.seal(new TextEncoder().encode(JSON.stringify(value)), about);
}

export async function openValue<Value>(vault: Vault, sealed: Sealed, about: string): Promise<Value> {
	return JSON.parse(new TextDecoder().decode(await vault.open(sealed, about))) as Value;
}

function vaultOf(key: CryptoKey, account: string): Vault {
	const parameters = (iv: Uint8Array<ArrayBuffer>, about: string) => ({ name: AES.name, iv, additionalData: new TextEncoder().encode(`${account}\n${about}`) });
	return {
		async seal(content, about) {
			const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
			return { iv, bytes: await crypto.subtle.encrypt(parameters(iv, about), key, content) };
		},
		open: ({ iv, bytes }, about) => crypto.subtle.decrypt(parameters(iv, about), key, bytes),
	};
}

async function newWrappedKey(wrapping: CryptoKey): Promise<Sealed> {
	const key = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
	const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
	return { iv, bytes: await crypto.subtle.wrapKey('raw', key, wrapping, { name: AES.name, iv }) };
}

async function wrappingKey(account: string, serverSeal: string): Promise<CryptoKey> {
	const encode = (words: string) => new TextEncoder().encode(words);
	const secret = await crypto.subtle.importKey('raw', encode(serverSeal), 'HKDF', false, ['deriveKey']);
	const derivation = { name: 'HKDF', hash: 'SHA-256', salt: encode('yibenzhang offline'), info: encode(account) };
	return crypto.subtle.deriveKey(derivation, secret, AES, false, ['wrapKey', 'unwrapKey']);
}
