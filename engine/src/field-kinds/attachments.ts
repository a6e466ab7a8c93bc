import type { Attachment } from '../record.ts';
import { isStorable } from '../storable.ts';
import { text } from '../text.ts';
import type { FieldKind, Parsed } from './kind.ts';

/** What a record holds of a file; its content lies under its hash. */
export const attachmentsKind: FieldKind<readonly Attachment[]> = {
	id: 'attachments',
	label: text('附件', 'Attachments'),
	column: () => 'jsonb',
	parse: (_field, wire) => parseAttachments(wire),
	format: (_field, value) => value,
	show: (_field, value, language) => value.map((file) => file.name).join(language === 'zh' ? '、' : ', '),
	mask: () => null,
	fromCell: (_field, cell) => parseAttachments(readTypedFiles(String(cell))),
	toCell: (_field, value) => value.map((file) => [file.hash, file.size, file.type, file.name].join(' ')).join('\n'),
	jsonSchema: () => ({
		type: 'array',
		maxItems: 50,
		items: {
			type: 'object',
			additionalProperties: false,
			required: ['hash', 'name', 'type', 'size'],
			properties: {
				hash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
				name: { type: 'string', maxLength: 200 },
				type: { type: 'string', maxLength: 100 },
				size: { type: 'integer', minimum: 0 },
			},
		},
	}),
	operators: [],
};

function parseAttachments(wire: unknown): Parsed<readonly Attachment[]> {
	if (!Array.isArray(wire) || wire.length === 0 || wire.length > 50) return { problem: text('应为 1 至 50 个附件', 'Must be a list of 1 to 50 files') };
	return wire.every(isAttachment)
		? { value: wire.map(({ hash, name, type, size }) => ({ hash, name, type, size })) }
		: { problem: text('附件应有 hash、name、type、size，请先上传文件', 'A file has hash, name, type and size: upload it first') };
}

function isAttachment(file: unknown): file is Attachment {
	if (typeof file !== 'object' || file === null || Object.keys(file).length !== 4) return false;
	const { hash, name, type, size } = file as Record<string, unknown>;
	return (
		typeof hash === 'string' &&
		/^[0-9a-f]{64}$/.test(hash) &&
		typeof name === 'string' &&
		// biome-ignore lint/suspicious/noControlCharactersInRegex: a file name must not hold them
		/^[^\u0000-\u001f/\\]{1,200}$/u.test(name) &&
		isStorable(name) &&
		typeof type === 'string' &&
		/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type) &&
		typeof size === 'number' &&
		Number.isSafeInteger(size) &&
		size >= 0
	);
}

function readTypedFiles(cell: string): unknown[] {
	return cell.split('\n').map((line) => {
		const [hash, size, type, ...name] = line.split(' ');
		return { hash, name: name.join(' '), type, size: Number(size) };
	});
}
