import type { SampleBuild } from './build.ts';

export function sampleGeneral(build: SampleBuild): void {
	const account = 'general_clerk';
	const use = (used_on: string, seal: string, copies: number) =>
		build.add(used_on, {
			account,
			register: 'seal_use',
			action: 'create',
			values: { document: '示例文件', seal, copies, used_on, approved_by: 'general_head' },
		});
	use('2022-03-08', 'contract', 4);
	use('2022-09-14', 'contract', 2);
	use('2022-05-20', 'office', 3);
	use('2021-11-02', 'contract', 5);
	use('2023-01-05', 'contract', 1);
}
