/** `docs/permissions.md`: role × register × action, as an auditor would ask for it. */
import { type OfficeDefinition, type RightScope, type RoleDefinition, SENSITIVITIES, scopesOf } from '@yibenzhang/engine';
import { actionIds, getAction } from '../../server/src/records/actions.ts';
import { markdownTable } from './markdown-table.ts';

export function permissionsPage(office: OfficeDefinition): string {
	const head = `# 权限表

由定义生成（\`npm run golden\`），请勿手改。权限只来自岗位（角色＋单位＋任期）：操作须由该操作指定的角色进行，且在该角色的办理范围之内。

- 全部：街道的全部记录；主责：仅当岗位所在部门主责该台账；本单位：仅岗位所在单位及其下属的记录；条件：另有条件；空白：不可以。
- “查看”一列括号内是可以看到明文的敏感项，其余一律遮盖。`;
	return `${[head, ...office.roles.map((role) => rolePart(role, office))].join('\n\n')}\n`;
}

function rolePart(role: RoleDefinition, office: OfficeDefinition): string {
	const rows = office.registers.flatMap((register) => {
		const reads = scopesOf(role.reads, register).map(readIn).join('；');
		const acts = [...new Set(scopesOf(role.acts, register).map(scopeIn))].join('；');
		const allowed = acts === '' ? [] : actionIds(register).filter((id) => getAction(register, id).who.includes(role.id));
		return reads === '' && allowed.length === 0
			? []
			: [[register.label.zh, reads, allowed.length === 0 ? '' : acts, allowed.map((id) => getAction(register, id).label.zh).join('、')]];
	});
	const title = `## ${role.label.zh}（\`${role.id}\`）\n\n${role.help.zh}。${role.administers === true ? '可以管理账号与设置。' : ''}`;
	return `${title}\n\n${rows.length === 0 ? '不能查看、办理任何台账。' : markdownTable(['台账', '查看', '办理范围', '可做的操作'], rows)}`;
}

function readIn(scope: RightScope): string {
	return scope.sees.length === 0 ? scopeIn(scope) : `${scopeIn(scope)}（${scope.sees.map((one) => SENSITIVITIES[one].zh).join('、')}）`;
}

function scopeIn({ kept, records }: RightScope): string {
	const told = { all: '全部', own_unit: '本单位', some: '条件' }[records];
	return !kept ? told : records === 'all' ? '主责' : `主责、${told}`;
}
