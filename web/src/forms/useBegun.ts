import { useQuery } from '@tanstack/react-query';
import type { RecordAnswer } from '@yibenzhang/engine';
import { getRecord } from '../records/record-requests.ts';
import { type Draft, findDraft, listDrafts, newKey } from './drafts.ts';
import { likeRecord } from './like-last.ts';
import { enteredOfRecord, type FormScope, fieldsOfAction } from './read-form.ts';

export interface BeginRequest {
	readonly scope: FormScope | undefined;
	readonly action: string;
	readonly base?: RecordAnswer | undefined;
	/** A draft by its id. */
	readonly draft?: string | undefined;
	/** A record that the new one is like. */
	readonly like?: string | undefined;
	/** `field.id`: a record that the new one points at. */
	readonly to?: string | undefined;
	/** Without any draft. */
	readonly blank?: boolean;
	/** Another number begins anew. */
	readonly turn: number;
}

export interface Begun {
	readonly draft: Draft;
	readonly restored: boolean;
}

/** What a form begins with: what was left half done, else what the address asks for. */
export function useBegun(request: BeginRequest) {
	const { scope, action, base, draft, like, to, blank = false, turn } = request;
	return useQuery({
		queryKey: ['begun', scope?.account, scope?.register.id, action, base?.id, draft, like, to, blank, turn],
		queryFn: () => begin(request),
		enabled: scope !== undefined,
		staleTime: Number.POSITIVE_INFINITY,
		gcTime: 0,
		refetchOnMount: 'always',
		retry: false,
	});
}

async function begin({ scope, action, base, draft, like, to, blank = false, turn }: BeginRequest): Promise<Begun> {
	if (scope === undefined) {
		throw new Error('a form begins only in its scope');
	}
	const { account, register } = scope;
	const found = blank || turn > 0 || like !== undefined || to !== undefined ? undefined : await kept(account, register.id, action, base, draft);
	if (found !== undefined) {
		return { draft: found, restored: true };
	}
	const fields = fieldsOfAction(register, action);
	const [field, pointedAt] = to?.split('.') ?? [];
	const entered =
		base !== undefined
			? enteredOfRecord(register, fields, base)
			: {
					...(like === undefined ? {} : likeRecord(register, await getRecord(register.id, like))),
					...(field !== undefined && pointedAt !== undefined && register.fields[field]?.kind === 'reference' ? { [field]: pointedAt } : {}),
				};
	const fresh: Draft = {
		id: newKey(),
		account,
		register: register.id,
		action,
		record: base?.id ?? null,
		version: base?.version ?? null,
		title: '',
		entered,
		unit: null,
		reason: '',
		state: action === 'enter' ? (register.states.at(-1)?.id ?? null) : null,
		number: '',
		key: newKey(),
		unsettled: null,
		kept_at: new Date().toISOString(),
	};
	return { draft: fresh, restored: false };
}

/** Where the browser keeps nothing there is no draft, and the form works all the same. */
async function kept(account: string, register: string, action: string, base: RecordAnswer | undefined, id: string | undefined): Promise<Draft | undefined> {
	try {
		if (id !== undefined) {
			return await findDraft(account, id);
		}
		const drafts = await listDrafts(account);
		return drafts.find((one) => one.register === register && one.action === action && one.record === (base?.id ?? null));
	} catch {
		return undefined;
	}
}
