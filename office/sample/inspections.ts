/** Administrative inspections of the sample: always two officers, approved before, announced or with the reason for not doing so. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import { sampleCreditCode } from './people.ts';
import type { SamplePremises } from './premises.ts';
import { ref } from './sample.ts';

const OFFICER = 'officer_1';
const HEAD = 'enforcement_head';
const REGISTER = 'administrative_inspection';

interface Inspection {
	readonly proposed_on: string;
	readonly trigger: string;
	readonly handling?: string;
	readonly announced?: boolean;
	readonly signed?: boolean;
	readonly course?: 'proposed' | 'dropped' | 'inspected' | 'closed';
}

export function sampleInspections(build: SampleBuild, places: readonly SamplePremises[]): void {
	for (const [year, published_on] of [
		[2021, '2021-01-22'],
		[2022, '2022-01-20'],
		[2023, '2023-01-18'],
	] as const) {
		const values = { title: `${year}年安全生产检查频次`, domain: 'safety', year, most: 2, source: `示例市安委〔${year}〕1号`, published_on };
		build.add(published_on, { account: HEAD, register: 'inspection_cap', action: 'create', values });
	}
	const businesses = places.filter(({ kind }) => kind === 'workshop' || kind === 'restaurant' || kind === 'gas' || kind === 'fireworks');
	const inspect = (at: number, inspection: Inspection) => one(build, { at, place: businesses[at % businesses.length], ...inspection });
	const handlings = ['nothing_found', 'mended_at_once', 'ordered', 'nothing_found'];
	for (let at = 0; at < 22; at += 1) {
		inspect(at, {
			proposed_on: build.random.day('2022-02-14', '2022-11-25'),
			trigger: at % 3 === 0 ? 'plan' : 'special',
			handling: handlings[at % 4] ?? 'ordered',
		});
	}
	inspect(22, { proposed_on: '2022-06-13', trigger: 'complaint', handling: 'ordered', announced: false });
	inspect(23, { proposed_on: '2022-09-20', trigger: 'handed_down', handling: 'case_filed', signed: false });
	inspect(24, { proposed_on: '2022-10-10', trigger: 'plan', course: 'dropped' });
	inspect(25, { proposed_on: '2022-12-23', trigger: 'special', course: 'proposed' });
	inspect(26, { proposed_on: '2022-12-21', trigger: 'special', handling: 'nothing_found', course: 'inspected' });
	for (let at = 30; at < 36; at += 1) {
		inspect(at, { proposed_on: build.random.day('2021-04-01', '2021-11-20'), trigger: 'plan', handling: 'nothing_found' });
	}
	inspect(36, { proposed_on: '2023-01-05', trigger: 'special', handling: 'mended_at_once' });
	const doubled = inspect(37, { proposed_on: '2022-07-11', trigger: 'plan', course: 'proposed' });
	build.add('2022-07-12', { account: HEAD, register: REGISTER, action: 'void', of: doubled, reason: '重复报批' });
}

function one(
	build: SampleBuild,
	{
		at,
		place,
		proposed_on,
		trigger,
		handling,
		announced = true,
		signed = true,
		course = 'closed',
	}: Inspection & { at: number; place: SamplePremises | undefined },
): string {
	const key = build.key('inspection');
	const step = (days: number, account: string, action: string, values: Record<string, unknown>, reason?: string) =>
		build.add(addDays(proposed_on, days), { account, register: REGISTER, action, of: key, values, ...(reason === undefined ? {} : { reason }) });
	const isClue = trigger === 'complaint' || trigger === 'handed_down';
	build.add(proposed_on, {
		account: OFFICER,
		register: REGISTER,
		action: 'create',
		key,
		values: {
			title: '安全生产现场检查',
			domain: 'safety',
			trigger,
			...(isClue ? { clue: '来电反映通道堵塞（示例）' } : {}),
			party: place?.name ?? '示例企业',
			is_enterprise: true,
			credit_code: sampleCreditCode(at),
			...(place === undefined ? {} : { premises: ref(place.key) }),
			proposed_on,
			planned_on: addDays(proposed_on, 4),
			content: '安全生产法规定的消防、用电、用气和从业人员培训（示例）',
			officer: OFFICER,
			second_officer: 'officer_2',
		},
	});
	if (course === 'proposed') {
		return key;
	}
	step(1, HEAD, 'approve', { approved_on: addDays(proposed_on, 1) });
	if (course === 'dropped') {
		step(2, HEAD, 'drop', { dropped_on: addDays(proposed_on, 2) }, '企业停产（示例）');
		return key;
	}
	const notice = announced ? { is_announced: true, announced_on: addDays(proposed_on, 2) } : { is_announced: false, exception: '告知会影响检查效果（示例）' };
	step(2, OFFICER, 'announce', notice);
	const inspected_on = addDays(proposed_on, 4);
	step(4, OFFICER, 'inspect', {
		inspected_on,
		certificate: '示例证0001',
		second_certificate: '示例证0002',
		is_scanned: true,
		forms: ['approval', ...(announced ? ['notice'] : []), 'scene_record'],
		recorded_by: ['written', 'video'],
		problems: handling === 'nothing_found' ? '未发现（示例）' : '灭火器过期、线路未穿管（示例）',
		handling,
		...(handling === 'ordered' ? { due_on: addDays(inspected_on, 15) } : {}),
		representative: '示例负责人',
		is_signed: signed,
		...(signed ? {} : { refusal: '现场负责人拒绝签字，已记录并报告（示例）' }),
	});
	if (handling === 'ordered') {
		hazardOf(build, key, inspected_on, place);
	}
	if (course === 'inspected') {
		return key;
	}
	step(6, OFFICER, 'tell', { told_on: addDays(proposed_on, 6), forms: ['approval', ...(announced ? ['notice'] : []), 'scene_record', 'result'] });
	step(24, HEAD, 'close', { closed_on: addDays(proposed_on, 24) });
	return key;
}

/** What the inspection ordered to be mended stands among the hazards, and is looked at again by the officers. */
function hazardOf(build: SampleBuild, inspection: string, found_on: string, place: SamplePremises | undefined): void {
	const key = build.key('hazard');
	const add = (days: number, account: string, action: string, values: Record<string, unknown>) =>
		build.add(addDays(found_on, days), { account, register: 'hazard', action, of: key, values });
	const where = place === undefined ? {} : { premises: ref(place.key), community: place.community };
	build.add(found_on, {
		account: OFFICER,
		register: 'hazard',
		action: 'create',
		key,
		...(place === undefined ? {} : { unit: place.community }),
		values: {
			title: `${place?.name ?? '示例企业'}检查发现隐患`,
			kind: 'fire_equipment',
			source: 'inspection',
			inspection: ref(inspection),
			found_on,
			...where,
		},
	});
	add(0, OFFICER, 'order', { level: 'general', responsible: '示例负责人', ordered_on: found_on, due_on: addDays(found_on, 15) });
	add(10, OFFICER, 'mend', { mended_on: addDays(found_on, 10), measure: '更换灭火器（示例）' });
	add(14, OFFICER, 'reinspect', { reinspected_on: addDays(found_on, 14), passed: true });
	add(15, 'emergency_clerk', 'close', { closed_on: addDays(found_on, 15) });
}
