import type { FigureDefinition, Said } from '../figure.ts';
import type { Register } from '../register.ts';
import type { Problem } from '../text.ts';
import { unless } from './problems.ts';

type Value = 'count' | 'number' | 'money' | 'share' | 'growth' | 'names' | 'offences';

/** Which values a way of saying is for: `160.31万元` of people, or `无` of a share, would be nonsense. */
const SAYS: Readonly<Record<Said['as'], readonly Value[]>> = {
	exact: ['count', 'number', 'money', 'share', 'growth', 'names', 'offences'],
	about: ['count', 'number', 'money'],
	money: ['money'],
	percent: ['share', 'growth'],
	change: ['growth'],
	all: ['share', 'growth'],
	none: ['count', 'number', 'offences', 'names'],
	chinese: ['count', 'number', 'names'],
	names: ['names'],
};

/** A way of saying that does not fit what is measured, or a unit that does not. */
export function checkSaying({ measure, said, unit }: FigureDefinition, register: Register | undefined, at: string): Problem[] {
	const isGiven = 'value' in measure && measure.value === register?.given?.value;
	const value = isGiven ? valueGiven(unit.zh) : valueMeasured(measure, register);
	if (value === undefined) {
		return []; // what is measured is not there: said by the measure
	}
	const isShare = value === 'share' || value === 'growth';
	const ways = (Object.keys(SAYS) as Said['as'][]).filter((as) => SAYS[as].includes(value));
	return [
		...unless(ways.includes(said.as), `${at}.said`, `不合所计的内容，可用：${ways.join('、')}`, `does not fit what is measured; there are: ${ways.join(', ')}`),
		...unless(
			value !== 'money' || unit.zh === '元',
			`${at}.unit`,
			'金额的单位应为元，万元只在表述（said）里',
			'money is in 元; 万元 is a way to say it (said)',
		),
		...unless(!isShare || unit.zh === '%', `${at}.unit`, '比率的单位应为 %', 'a share has the unit %'),
		...unless(isShare || unit.zh !== '%', `${at}.unit`, '只有比率以 % 为单位', 'only shares have the unit %'),
		...unless(value === 'money' || !/元$/.test(unit.zh), `${at}.unit`, '所计的不是金额', 'what is measured is no money'),
	];
}

/** One field holds whatever others count; what it is, the figure's unit says. */
function valueGiven(unit: string): Value {
	return unit === '元' ? 'money' : unit === '%' ? 'share' : 'number';
}

function valueMeasured(measure: FigureDefinition['measure'], register: Register | undefined): Value | undefined {
	if ('growth' in measure) {
		return 'growth';
	}
	if ('ratio' in measure || 'progress' in measure) {
		return 'share';
	}
	if ('check' in measure) {
		return 'offences';
	}
	if ('list' in measure) {
		return 'names';
	}
	const id = 'sum' in measure ? measure.sum : 'value' in measure ? measure.value : undefined;
	const field = id === undefined ? undefined : register?.fields[id];
	if (field?.kind === 'money' || (field?.kind === 'items' && field.quantity === 'money')) {
		return 'money';
	}
	return id === undefined ? 'count' : field === undefined ? undefined : 'number';
}
