import { expect, test } from 'vitest';
import { findQuantities } from './quantities.ts';

test.each([
	['开展宣讲9次', '9次'],
	['培训960多人次', '960多人次'],
	['发放2万余份', '2万余份'],
	['共计1,234.5元。', '1,234.5元'],
	['覆盖率达１００％', '１００％'],
	['达78.08%，', '78.08%'],
	['召开会议十二次', '十二次'],
	['三项制度', '三项'],
	['党的二十大', '二十'],
	['新增两名', '两名'],
	['惠及百余人', '百余人'],
	['数千人参加', '千人'],
	['争取一批项目', '一批'],
	['完成三分之二', '三分之二'],
	['上半年', '半年'],
	['①落实', '①'],
	['统一部署一次', '一次'],
	['发生一起案件', '一起'],
])('%s holds the quantity %s', (words, quantity) => {
	expect(findQuantities(words)).toEqual([{ kind: 'quantity', index: words.indexOf(quantity), text: quantity }]);
});

test.each([
	'统一部署',
	'一体推进',
	'服务三农',
	'进一步提升',
	'一系列举措',
	'一方面',
	'每一个环节',
	'唯一',
	'逐一排查',
	'一起努力',
	'十分重视',
	'万家灯火',
	'第一书记',
	'第三产业',
	'老百姓',
	'两不愁',
	'防患于万一',
	'一定程度',
])('%s holds none', (words) => {
	expect(findQuantities(words)).toEqual([]);
});

test.each([
	['一是加强学习', '一是'],
	['加强学习。二是加强管理', '二是'],
	['（一）坚持党建引领', '（一）'],
	['一、主要成绩', '一、'],
])('%s holds typed numbering', (words, numbering) => {
	expect(findQuantities(words)).toEqual([{ kind: 'numbering', index: words.indexOf(numbering), text: numbering }]);
});
