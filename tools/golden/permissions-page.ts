/** `docs/permissions.md`: role × register × action, as an auditor would ask for it. */
import type { Condition, Grant, OfficeDefinition, Register, RoleDefinition } from '@yibenzhang/engine';
import { actionIds, getAction } from '../../server/src/records/actions.ts';
import { markdownTable } from './markdown-table.ts';
import { SENSITIVE } from './sensitivity-labels.ts';

export function permissionsPage(office: OfficeDefinition): string {
	const head = `# 权限表

由定义生成（\`npm run golden\`），请勿手改。权限只来自岗位（角色＋单位＋任期）：操作须由该操作指定的角色进行，且在该角色的办理范围之内。

- 全部：街道的全部记录；主责：仅当岗位所在部门主责该台账；本单位：仅岗位所在单位及其下属的记录；条件：另有条件；空白：不可以。
- “查看”一列括号内是可以看到明文的敏感项，其余一律遮盖。`;
	return `${[head, ...office.roles.map((role) => rolePart(role, office))].join('\n\n')}\n`;
}

function rolePart(role: RoleDefinition, office: OfficeDefinition): string {
	const rows = office.registers.flatMap((register) => {
		const reads = readsOf(role, register);
		const acts = scopesOf(role.acts, register);
		const allowed = acts === '' ? [] : actionIds(register).filter((id) => getAction(register, id).who.includes(role.id));
		return reads === '' && allowed.length === 0
			? []
			: [[register.label.zh, reads, allowed.length === 0 ? '' : acts, allowed.map((id) => getAction(register, id).label.zh).join('、')]];
	});
	const title = `## ${role.label.zh}（\`${role.id}\`）\n\n${role.help.zh}。${role.administers === true ? '可以管理账号与设置。' : ''}`;
	return `${title}\n\n${rows.length === 0 ? '不能查看、办理任何台账。' : markdownTable(['台账', '查看', '办理范围', '可做的操作'], rows)}`;
}

function readsOf(role: RoleDefinition, register: Register): string {
	const sensitive = new Set(Object.values(register.fields).flatMap((field) => (field.sensitive === undefined ? [] : [field.sensitive])));
	return role.reads
		.filter((grant) => selects(grant, register))
		.map((grant) => {
			const clear = grant.sees === 'all' ? [...sensitive] : (grant.sees ?? []).filter((one) => sensitive.has(one));
			return clear.length === 0 ? scopeOf(grant) : `${scopeOf(grant)}（${clear.map((one) => SENSITIVE[one]).join('、')}）`;
		})
		.join('；');
}

function scopesOf(grants: readonly Grant[], register: Register): string {
	return [...new Set(grants.filter((grant) => selects(grant, register)).map(scopeOf))].join('；');
}

/** Whether the grant may reach the register from some post: `kept` does, from a post in the section that keeps it. */
function selects({ registers }: Grant, register: Register): boolean {
	return registers === 'all' || registers === 'kept' || (registers === 'open' ? register.access === 'open' : registers.includes(register.id));
}

function scopeOf({ registers, where }: Grant): string {
	const kept = registers === 'kept' ? '主责' : '';
	const records = where === undefined ? '全部' : isOwnUnit(where) ? '本单位' : '条件';
	return kept === '' ? records : where === undefined ? kept : `${kept}、${records}`;
}

function isOwnUnit(where: Condition): boolean {
	return (
		'field' in where &&
		where.field === 'unit' &&
		where.op === 'within' &&
		typeof where.value === 'object' &&
		'param' in where.value &&
		where.value.param === 'post_unit'
	);
}
