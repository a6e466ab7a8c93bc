/** Which of the sample's accounts may write in a register. */
import type { OfficeDefinition, Register, StandardAction } from '@yibenzhang/engine';
import { sampleAccounts } from '@yibenzhang/office';
import { mightAct, rightsOf } from '../src/records/rights.ts';

/** The id of an account that may do the action, one of the keeping section if there is one. */
export function writerOf(office: OfficeDefinition, register: Register, action: StandardAction = 'create'): string {
	const may = sampleAccounts.filter(({ id, unit, role }) => mightAct(rightsOf(office, id, [{ unit, role }]), register, action));
	const writer = may.find(({ unit }) => unit === register.keeper) ?? may[0];
	if (writer === undefined) {
		throw new Error(`no sample account may do ${action} in ${register.id}`);
	}
	return writer.id;
}
