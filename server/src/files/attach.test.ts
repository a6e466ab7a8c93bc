import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attachment, defineRegister, text } from '@yibenzhang/engine';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOfficeWith, tinyRegister } from '../../test/tiny-office.ts';
import { act, actTogether } from '../records/act.ts';
import type { Actor } from '../records/plan-act.ts';
import { hashOf, writeContent } from './file-store.ts';
import { openAttachment, openUpload } from './open-attachment.ts';
import { sweepFiles } from './sweep-files.ts';
import { takeUpload } from './upload.ts';
import { verifyFiles } from './verify-files.ts';

const label = text('例', 'Example');
const survey = defineRegister({
	...tinyRegister,
	id: 'survey',
	fields: {
		title: { kind: 'text', label, required: true },
		held_on: { kind: 'date', label, required: true },
		papers: { kind: 'attachments', label },
		secret: { kind: 'attachments', label, sensitive: 'case' },
		places: { kind: 'attachments', label, keep_location: true },
	},
	time: { shape: 'event', on: 'held_on' },
	states: [{ id: 'held', label }],
	who: { create: ['worker', 'clerk'], amend: ['worker', 'clerk'], void: ['clerk'] },
	keys: [],
});
const office = tinyOfficeWith(survey);

let open: TestBook;
let clerk: Actor;
let east: Actor;
let west: Actor;
let auditor: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_attach', office);
	clerk = open.actor('clerk', 'clerk', 'peace');
	east = open.actor('east', 'worker', 'east');
	west = open.actor('west', 'worker', 'west');
	auditor = open.actor('auditor', 'auditor', 'street');
});

afterAll(() => open.close());

const upload = (actor: Actor, words: string) =>
	takeUpload(open.book, actor.account, { content: Buffer.from(words), name: `${words}.txt`, keep_location: false });
const create = (actor: Actor, values: Record<string, unknown>) =>
	act(open.book, actor, { register: 'survey', action: 'create', values: { title: '一次', held_on: '2022-05-06', ...values } });
const opened = async (actor: Actor, id: string, { hash }: Attachment) =>
	(await openAttachment(open.book, actor, { register: 'survey', id, hash, size: 'whole' })).content.toString();
const unknown = expect.objectContaining({ code: 'attachment_unknown' });

test('what was uploaded is its sender’s until a record holds it, then it is for those who read the record', async () => {
	const paper = await upload(east, '东边的材料');
	expect((await openUpload(open.book, east, paper.hash, 'whole')).content.toString()).toBe('东边的材料');
	await expect(openUpload(open.book, clerk, paper.hash, 'whole')).rejects.toEqual(unknown);
	const { id } = await create(east, { papers: [paper] });
	expect(await opened(clerk, id, paper)).toBe('东边的材料');
	await expect(opened(west, id, paper)).rejects.toMatchObject({ code: 'record_unknown' });
});

test.each<[string, (paper: Attachment) => Attachment]>([
	['that was never uploaded', (paper) => ({ ...paper, hash: hashOf(Buffer.from('别的')) })],
	['of another size', (paper) => ({ ...paper, size: paper.size + 1 })],
	['of another type', (paper) => ({ ...paper, type: 'application/pdf' })],
])('a record takes no attachment %s', async (_, change) => {
	const paper = await upload(east, '量过的');
	await expect(create(east, { papers: [paper, change(paper)] })).rejects.toMatchObject({ code: 'values_refused', fields: [{ path: 'values.papers.1' }] });
});

test('whoever only knows the hash of another’s upload cannot attach it; whoever reads a record that holds it can', async () => {
	const paper = await upload(east, '只有东边有');
	await expect(create(west, { papers: [paper] })).rejects.toMatchObject({ code: 'values_refused', fields: [{ path: 'values.papers.0' }] });
	await create(east, { papers: [paper] });
	await expect(create(west, { papers: [paper] })).rejects.toMatchObject({ code: 'values_refused' });
	expect((await create(clerk, { papers: [paper] })).values).toMatchObject({ papers: [paper] });
});

test('in a set the place of a stray attachment names its request', async () => {
	const stray = { hash: '0'.repeat(64), name: 'a.txt', type: 'text/plain', size: 1 };
	const request = (values: object) => ({ register: 'survey', action: 'create', values: { title: '一', held_on: '2022-05-06', ...values } });
	await expect(actTogether(open.book, { actor: east, requests: [request({}), request({ papers: [stray] })] })).rejects.toMatchObject({
		fields: [{ path: 'requests.1.values.papers.0' }],
	});
});

test('an attachment in a field that is masked does not exist for that reader; others leave a line in the log', async () => {
	const paper = await upload(clerk, '案卷');
	const { id } = await create(clerk, { secret: [paper] });
	await expect(opened(auditor, id, paper)).rejects.toEqual(unknown);
	const lines = async () =>
		(await open.admin.query(`SELECT account FROM book.read_log WHERE purpose = 'attachment' AND $1 = ANY(record_ids)`, [id])).rows.map(
			({ account }) => account,
		);
	expect(await lines()).toEqual([]);
	expect(await opened(clerk, id, paper)).toBe('案卷');
	expect(await lines()).toEqual(['clerk']);
});

test('an attachment of an earlier version still opens, as the history shows it', async () => {
	const paper = await upload(clerk, '后来换掉的');
	const { id } = await create(clerk, { papers: [paper] });
	await act(open.book, clerk, { register: 'survey', action: 'amend', id, values: { papers: null } });
	expect(await opened(clerk, id, paper)).toBe('后来换掉的');
});

test('a picture that tells where it was taken goes only where that is kept', async () => {
	const content = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
		.withExif({ IFD3: { GPSLatitudeRef: 'N' } })
		.jpeg()
		.toBuffer();
	const take = (keep_location: boolean) => takeUpload(open.book, clerk.account, { content, name: '现场.jpg', keep_location });
	const [located, plain] = [await take(true), await take(false)];
	await expect(create(clerk, { papers: [located] })).rejects.toMatchObject({ code: 'values_refused' });
	await create(clerk, { papers: [plain], places: [located] });
});

test('a thumbnail is made of pictures only, once', async () => {
	const content = await sharp({ create: { width: 900, height: 900, channels: 3, background: 'red' } })
		.png()
		.toBuffer();
	const picture = await takeUpload(open.book, clerk.account, { content, name: '大图.png', keep_location: false });
	const paper = await upload(clerk, '没有缩略图');
	const { id } = await create(clerk, { papers: [picture, paper] });
	const ask = ({ hash }: Attachment) => openAttachment(open.book, clerk, { register: 'survey', id, hash, size: 'thumbnail' });
	const [first, second] = [await ask(picture), await ask(picture)];
	expect([first.type, first.content.equals(second.content)]).toEqual(['image/webp', true]);
	await expect(ask(paper)).rejects.toMatchObject({ code: 'query_wrong' });
});

function pathOf(hash: string): string {
	return join(open.book.files.folder, open.book.office_id, 'contents', hash.slice(0, 2), hash);
}

test('the same content lies there once, whoever sends it and however often', async () => {
	const papers = await Promise.all([upload(east, '同一份'), upload(west, '同一份'), upload(east, '同一份')]);
	expect(new Set(papers.map(({ hash }) => hash)).size).toBe(1);
	expect(readdirSync(join(pathOf(papers[0]?.hash ?? ''), '..')).filter((name) => name === papers[0]?.hash)).toHaveLength(1);
	await create(west, { papers: [papers[1]] });
});

test('what nobody attached within a day goes; what a record holds, or was sent again since, stays', async () => {
	open.setNow('2022-06-01T01:00:00Z');
	const [orphan, held, again] = [await upload(east, '没人要'), await upload(east, '有人要'), await upload(east, '又传了')];
	const { id } = await create(east, { papers: [held] });
	open.setNow('2022-06-02T00:30:00Z');
	await upload(west, '又传了');
	open.setNow('2022-06-02T02:00:00Z');
	await sweepFiles(open.book);
	expect([orphan, held, again].map(({ hash }) => existsSync(pathOf(hash)))).toEqual([false, true, true]);
	await expect(create(east, { papers: [orphan] })).rejects.toMatchObject({ code: 'values_refused' });
	expect(await opened(east, id, held)).toBe('有人要');
});

test('what a crash left is swept once it is old: drafts, and contents whose upload was never finished', async () => {
	open.setNow(new Date().toISOString());
	const incoming = join(open.book.files.folder, open.book.office_id, 'incoming');
	mkdirSync(incoming, { recursive: true });
	const age = (path: string, hours: number) => utimesSync(path, new Date(), new Date(Date.now() - hours * 3_600_000));
	const [old, young] = [join(incoming, 'old'), join(incoming, 'young')];
	for (const draft of [old, young]) {
		writeFileSync(draft, 'half');
	}
	age(old, 2);
	const [stray, fresh] = await Promise.all(['半途而废', '正在路上'].map((words) => writeContent(open.book.files, open.book.office_id, Buffer.from(words))));
	age(pathOf(stray ?? ''), 25);
	await sweepFiles(open.book);
	expect([old, young, pathOf(stray ?? ''), pathOf(fresh ?? '')].map(existsSync)).toEqual([false, true, false, true]);
});

test('a content is written whole, and nothing of the writing stays beside it', async () => {
	const content = Buffer.alloc(5_000_000, '整');
	const hash = await writeContent(open.book.files, open.book.office_id, content);
	expect(readFileSync(pathOf(hash)).equals(content)).toBe(true);
	expect(readdirSync(join(open.book.files.folder, open.book.office_id, 'incoming')).filter((name) => name.startsWith(hash))).toEqual([]);
});

test('verifying finds an attachment that is gone or changed, with the record that holds it', async () => {
	expect((await verifyFiles(open.book)).faults).toEqual([]);
	const [lost, changed] = [await upload(clerk, '会丢的'), await upload(clerk, '会变的')];
	const { id } = await create(clerk, { papers: [lost, changed] });
	rmSync(pathOf(lost.hash));
	writeFileSync(pathOf(changed.hash), '变了');
	const { faults } = await verifyFiles(open.book);
	expect([...faults].sort()).toEqual(
		[`survey ${id}: attachment ${lost.hash} is not there`, `survey ${id}: attachment ${changed.hash} does not fit its hash`].sort(),
	);
	await expect(opened(clerk, id, lost)).rejects.toMatchObject({ code: 'attachment_lost' });
});
