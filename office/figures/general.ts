import { defineFigure, type FigureDefinition, text } from '@yibenzhang/engine';
import { sealUse } from '../registers/seal-use.ts';
import { exact } from './measure-words.ts';

export const generalFigures: readonly FigureDefinition[] = [
	defineFigure(sealUse, {
		id: 'sealed_contracts',
		label: text('合同专用章用印份数', 'Copies sealed with the contract seal'),
		unit: text('份', 'copies'),
		section: '综合',
		measure: { sum: 'copies' },
		period: { within: 'used_on' },
		where: { field: 'seal', op: 'is', value: 'contract' },
		breakdowns: ['unit'],
		said: exact,
	}),
];
