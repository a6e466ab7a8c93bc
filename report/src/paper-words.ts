/** What a clerk writes into the head and foot of a Word file when it is made (版头、版记), checked as GB/T 9704-2012 wants it. */
import { type PaperDefinition, type Text, text } from '@yibenzhang/engine';

/** As typed: lists are parted by 、 or ，. */
export interface PaperWords {
	/** 发文字号. */
	readonly number?: string;
	/** 份号. */
	readonly copy_number?: string;
	/** 密级和保密期限. */
	readonly secrecy?: string;
	/** 紧急程度. */
	readonly urgency?: string;
	/** 签发人. */
	readonly approved_by?: string;
	/** 主送机关. */
	readonly to?: string;
	/** 抄送机关. */
	readonly copies?: string;
	/** 附注. */
	readonly remark?: string;
}

export const PAPER_WORD_FIELDS = ['number', 'copy_number', 'secrecy', 'urgency', 'approved_by', 'to', 'copies', 'remark'] as const;

export interface PaperWordProblem {
	readonly field: (typeof PAPER_WORD_FIELDS)[number];
	readonly message: Text;
}

const NUMBER = /^[\u4e00-\u9fff]{1,20}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/;
const SECRECY = /^(?:绝密|机密|秘密)★(?:[1-9]\d?年|[1-9]\d?个月|长期)$/;
const NAME = /^[\u4e00-\u9fff][\u4e00-\u9fff·]{1,14}$/;
const BODY = /^[\u4e00-\u9fff（）()“”、《》A-Za-z0-9]{2,60}$/;

/** What stands on paper; a field that is left empty stays as the report's definition has it. Usable only without problems. */
export function readPaperWords(words: PaperWords): { readonly paper: PaperDefinition; readonly problems: readonly PaperWordProblem[] } {
	const said = (field: keyof PaperWords) => (words[field] ?? '').trim();
	const [number, copy_number, secrecy, urgency] = [said('number'), said('copy_number'), said('secrecy'), said('urgency')];
	const approved_by = listOf(said('approved_by'), /[、，,\s]+/);
	const to = listOf(said('to').replace(/[：:]$/, ''), /[，,；;]+/);
	const copies = listOf(
		said('copies')
			.replace(/^抄送[：:]/, '')
			.replace(/。$/, ''),
		/[，,；;]+/,
	);
	const remark = said('remark').replace(/^[（(](.*)[）)]$/, '$1');
	const wrong: readonly [PaperWordProblem['field'], boolean, Text][] = [
		[
			'number',
			number !== '' && !NUMBER.test(number),
			text('文号写作“东街办〔2022〕12号”：六角括号，序号不加“第”、不编虚位', 'A document number reads 东街办〔2022〕12号'),
		],
		['copy_number', copy_number !== '' && !/^\d{6}$/.test(copy_number), text('份号是六位数字，如 000001', 'A copy number is six digits, such as 000001')],
		[
			'copy_number',
			copy_number === '' && secrecy !== '',
			text('标了密级的公文要有份号（六位数字）', 'A document with a secrecy level needs a copy number (six digits)'),
		],
		[
			'secrecy',
			secrecy !== '' && !SECRECY.test(secrecy),
			text('密级写作“秘密★1年”：秘密、机密或绝密，★ 后写保密期限', 'Secrecy reads 秘密★1年: 秘密, 机密 or 绝密, and its term behind ★'),
		],
		['urgency', urgency !== '' && urgency !== '特急' && urgency !== '加急', text('紧急程度是“特急”或“加急”', 'Urgency is 特急 or 加急')],
		['approved_by', !approved_by.every((name) => NAME.test(name)), text('签发人写姓名，几人之间用顿号', 'Names of those who approve, parted by 、')],
		['to', !to.every((body) => BODY.test(body)), text('主送机关写名称，几个之间用逗号', 'Names of the addressees, parted by commas')],
		['copies', !copies.every((body) => BODY.test(body)), text('抄送机关写名称，几个之间用逗号', 'Names of those who get copies, parted by commas')],
		['remark', [...remark].length > 60, text('附注最多 60 个字', 'A remark has 60 characters at most')],
	];
	return {
		paper: {
			...(number === '' ? {} : { number }),
			...(copy_number === '' ? {} : { copy_number }),
			...(secrecy === '' ? {} : { secrecy }),
			...(urgency === '' ? {} : { urgency }),
			...(approved_by.length === 0 ? {} : { approved_by }),
			...(to.length === 0 ? {} : { to }),
			...(copies.length === 0 ? {} : { copies }),
			...(remark === '' ? {} : { remark }),
		},
		problems: wrong.flatMap(([field, is, message]) => (is ? [{ field, message }] : [])),
	};
}

function listOf(words: string, between: RegExp): string[] {
	return words.split(between).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
}
