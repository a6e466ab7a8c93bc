import { type MadeCell, makeWorkbook } from '../server/test/make-workbook.ts';

/** Names that would be run, break a page or a file, or are longer than a column. */
export const STRANGE = [
	'=HYPERLINK("http://x","六一")',
	'<img src=x onerror=alert(1)>',
	'\u202e反着写\u202c的志愿服务',
	'𠮷㛃䶮社区助老',
	'很长的名称'.repeat(40),
];
/** Rows that can stand, those that cannot, those that tell nothing: sums, headings again, notes. */
export const LEDGER = { good: 12, refused: 4 };

const HEAD: MadeCell[][] = [
	['雷城街道2022年志愿服务活动台账', null, null, null, null, null, null, null, null],
	['填报单位：党政综合办', null, null, null, null, null, null, null, null],
	[],
	['序号', '活动时间', '活动名称', '类别', '所属社区', '主题', '志愿者人数', '数量', null],
	[null, null, null, null, null, null, null, '传单（份）', '横幅'],
];
const ROWS: MadeCell[][] = [
	[1, '2022.3.5', '学雷锋日清洁家园（台账）', '志愿服务', '城南', '人居环境', 20, 500, '2条'],
	[2, { date: 44640 }, STRANGE[1] ?? '', '志愿服务', '城南社区', null, '15人', '1,200', null],
	[3, '4月6日（周三）', '春季爱国卫生（台账）', '志愿服务', '南门', null, '１２', '-', '/'],
	[4, '2022年5月4日', '青年志愿行（台账）', '志愿服务', '朝阳', null, 30, null, null],
	[5, '2022-05-05', '青年志愿行二（台账）', '志愿服务', '朝阳', null, '三十', null, null],
	[],
	['小计', null, null, null, null, null, 107, 1700, 2],
	['序号', '活动时间', '活动名称', '类别', '所属社区', '主题', '志愿者人数', '传单（份）', '横幅'],
	[6, 44713, STRANGE[0] ?? '', '志愿服务', '迎春社区', null, 8, 0, null],
	[7, 20220702, STRANGE[3] ?? '', '志愿服务', '和平', null, 9, null, null],
	[8, '2022/7/3 0:00:00', STRANGE[2] ?? '', '志愿服务', '和平', null, 9, null, null],
	[9, ' 2022-07-04 ', STRANGE[4] ?? '', ' 志愿服务 ', '和平', null, 9, null, null],
	[10, '2022年2月30日', '日期写错的活动', '志愿服务', '城南', null, 5, null, null],
	[11, '2022.8.1', '单位写错的活动', '志愿服务', '城西', null, 5, null, null],
	[12, '2022.8.2', '类别写错的活动', '志愿服务活动日', '城南', null, '80多人', null, null],
	[13, { error: '#N/A' }, '公式出错的活动', '志愿服务', '城南', null, 5, null, null],
	[14, '2022.9.1', '开学护苗（台账）', '志愿服务', '东湖社区', null, 6, null, null],
	[15, '2022.10.1', '国庆值守（台账）', '志愿服务', '西园', null, 6, '三百', null],
	['合  计', null, null, null, null, null, 145, 2000, 2],
	['注：数据截至2022年12月20日', null, null, null, null, null, null, null, null],
	['填表人：张三', null, null, '审核人：李四', null, null, null, null, null],
];

/** A year's volunteering as people keep it: merged heads, two sheets and a hidden one, dates in ten spellings, sums, notes, mistakes. */
export function volunteerWorkbook(): Promise<Buffer> {
	return makeWorkbook({
		sheets: [
			{ name: '台账', rows: [...HEAD, ...ROWS], merges: ['A1:I1', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:F5', 'G4:G5', 'H4:I4'] },
			{
				name: '十一月',
				rows: [
					['时间', '名称', '类别', '社区'],
					['2022.11.11', '第二张表的活动', '志愿服务', '东湖社区'],
				],
			},
			{
				name: '字典',
				hidden: true,
				rows: [
					['名称', '日期'],
					['不该读入', '2022.1.1'],
				],
			},
		],
	});
}
