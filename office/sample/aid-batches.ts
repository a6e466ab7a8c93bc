/** Payments of aid in their batches: one a programme and month, listed by the clerk, approved by the head, paid on the tenth. */
import { addDays } from '@yibenzhang/engine';
import type { SampleBuild } from './build.ts';
import type { SamplePerson } from './people.ts';
import { ref } from './sample.ts';

const CLERK = 'public_service_clerk';
const HEAD = 'public_service_head';
const NAMES: Readonly<Record<string, string>> = {
	medical: '医疗救助',
	second_round: '二次救助',
	temporary: '临时救助',
	old_age: '高龄补贴',
	minimum_living: '低保金',
	unattended_child: '事实无人抚养儿童生活费',
	disability_living: '困难残疾人生活补贴',
	disability_care: '重度残疾人护理补贴',
	destitute: '特困供养金',
};

export interface SamplePayment {
	readonly person: Pick<SamplePerson, 'name' | 'id_number'>;
	readonly programme: string;
	readonly paid_on: string;
	readonly amount: number;
	readonly unit: string;
	/** Key of the grant under which it is paid. */
	readonly grant?: string;
}

export interface Batches {
	/** The payment's key. */
	pay(payment: SamplePayment): string;
}

/** The day on which a month's batch is paid: `payDay('2022-06')`. */
export function payDay(month: string): string {
	return `${month}-10`;
}

export function paymentBatches(build: SampleBuild): Batches {
	const keys = new Map<string, string>();
	const batchOf = (programme: string, paid_on: string): string => {
		const known = keys.get(`${programme} ${paid_on}`);
		if (known !== undefined) {
			return known;
		}
		const key = build.key('batch');
		keys.set(`${programme} ${paid_on}`, key);
		openBatch({ build, key, programme, paid_on });
		return key;
	};
	return {
		pay: ({ person: { name, id_number }, programme, paid_on, amount, unit, grant }) => {
			const key = build.key('payment');
			const batch = ref(batchOf(programme, paid_on));
			const values = { name, id_number, programme, paid_on, amount, batch, ...(grant === undefined ? {} : { grant: ref(grant) }) };
			build.add(paid_on, { account: CLERK, register: 'aid_payment', action: 'create', key, unit, values, late: 1 });
			return key;
		},
	};
}

interface Opening {
	readonly build: SampleBuild;
	readonly key: string;
	readonly programme: string;
	readonly paid_on: string;
}

function openBatch({ build, key, programme, paid_on }: Opening): void {
	const register = 'aid_batch';
	const [year, month] = [Number(paid_on.slice(0, 4)), Number(paid_on.slice(5, 7))];
	const [listed_on, approved_on] = [addDays(paid_on, -5), addDays(paid_on, -3)];
	const again = paid_on === payDay(paid_on.slice(0, 7)) ? '' : '（补发）';
	const values = { title: `${year}年${month}月${NAMES[programme] ?? programme}${again}`, programme, year, month, listed_on, pay_by_on: paid_on };
	build.add(listed_on, { account: CLERK, register, action: 'create', key, values });
	build.add(approved_on, { account: HEAD, register, action: 'approve', of: key, values: { approved_on } });
	build.add(paid_on, { account: CLERK, register, action: 'pay', of: key, values: { paid_on, paid_through: '示例代发银行' } });
}
