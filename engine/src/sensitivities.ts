import type { Sensitivity } from './register.ts';
import { type Text, text } from './text.ts';

/** What each kind of sensitive field is called. */
export const SENSITIVITIES: Readonly<Record<Sensitivity, Text>> = {
	identity: text('身份', 'Identity'),
	contact: text('联系方式', 'Contact'),
	health: text('健康', 'Health'),
	finance: text('财务', 'Finance'),
	party: text('党务', 'Party affairs'),
	case: text('案件', 'Case'),
};
