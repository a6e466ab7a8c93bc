import { readFileSync } from 'node:fs';
import { parsePeriod, say } from '@yibenzhang/engine';
import { checkDraft, type DraftBook, readDraft, rivalsOf } from '@yibenzhang/report';
import { expect, test } from 'vitest';
import { office } from '../index.ts';

const REPORT = readFileSync(new URL('../../report/test/report-2022.txt', import.meta.url), 'utf8');
const VALUES = new Map(
	readFileSync(new URL('../../server/test/report-2022.tsv', import.meta.url), 'utf8')
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split('\t'))
		.map(([no, value = '']) => [Number(no), Number(value.replace('+', ''))]),
);
const NAMES: Readonly<Record<string, readonly string[]>> = {
	renewal_phases_completed: ['二期', '三期'],
	showcase_lanes: ['夏河里', '灵山里'],
	heritage_sites: ['古骑楼', '伏波庙', '真武堂'],
};

/** A book in which every value is off by what one more of the smallest thing said would be. */
function bookOf(off: (value: number) => number): DraftBook {
	const period = parsePeriod('2022');
	if ('problem' in period) throw new Error('2022');
	const figures = office.figures.map((definition) => {
		const printed = definition.no === undefined ? undefined : VALUES.get(definition.no);
		const value = printed === undefined ? null : off(printed);
		const names = NAMES[definition.id] ?? [];
		const said = say({ value, unit: definition.unit, said: definition.said, names }, 'zh');
		return { definition, value, names, more: false, said, rivals: rivalsOf(definition, office) };
	});
	return { period: period.period, figures, parts: ['城南社区'], misprints: office.misprints ?? [], signed_by: office.signed_by.map(({ zh }) => zh) };
}

const check = (text: string, off = (value: number) => value) => checkDraft(readDraft(text, office.misprints), bookOf(off));

test('Where the book has other values every number and claim of the real report differs', () => {
	const { numbers, claims } = check(REPORT, (value) => value * 3 + 1);
	expect([...numbers, ...claims].filter(({ verdict }) => verdict === 'agrees' || verdict === 'no_figure')).toEqual([]);
});

test.each([
	['城南社区开展志愿服务活动15场。', '说的只是城南社区'],
	['2023年计划开展志愿服务活动200场次。', '说的是计划'],
	['去年受理网上信访26件。', '说的是别的年份'],
	['上半年开展禁毒宣传活动20场次。', '一年中的一段'],
	['开展反诈宣传，发放宣传资料8000份。', '没有与之对应'],
	['新建消防宣传栏8个。', '没有与之对应'],
	['辖区3个社区获评平安社区。', '没有与之对应'],
	['城乡居民医疗保险参保缴费4.2万人。', '没有与之对应'],
])('“%s” is no figure of the year: %s', (sentence, reason) => {
	const { numbers } = check(sentence);
	const read = numbers.filter(({ verdict }) => verdict !== 'not_a_figure');
	expect(read.map(({ verdict }) => verdict)).toEqual(['no_figure']);
	expect(read[0]?.reason).toContain(reason);
});

test.each([
	['全年举办党课15场，参训党员干部1200余人次。', ['party_lectures', 'party_lecture_attendance']],
	['发放高龄津贴986人。', ['old_age_allowance_people']],
	['发放临时救助35人8.6万元。', ['temporary_aid_people', 'temporary_aid_amount']],
	['联合社区法律顾问举办讲座16场。', ['legal_adviser_lectures']],
	['对精神障碍患者312人开展随访，无脱管漏管。', ['patients_followed', 'patients_overdue']],
	['受理12345热线工单1,520件，全部办结。', ['hotline_cases', 'cases_answered']],
])('“%s” as another street writes it is known by its figures', (sentence, figures) => {
	const { numbers, claims } = check(sentence);
	expect([...numbers, ...claims].flatMap(({ figure }) => (figure === undefined ? [] : [figure]))).toEqual(figures);
});
