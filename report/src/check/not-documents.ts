/** Numbers of documents, standards, articles, annexes, phones and identity papers. Data, to be read and added to. */
import { MEASURE_WORDS } from '@yibenzhang/engine';
import { CN, type NotCounted } from './not-counted.ts';

/** The first that fits at a place is it. */
export const DOCUMENTS: readonly NotCounted[] = [
	{ not: 'document_number', pattern: /[〔[(【](?:19|20)\d{2}[〕\])】][\u4e00-\u9fff\d]{1,16}?\d+号/y },
	{ not: 'phone', pattern: /1[3-9]\d{9}(?!\d)|0\d{2,3}[-—–]\d{3,4}[ -]?\d{4}(?:转\d+)?|400-?\d{3,4}-?\d{3,4}|\d{17}[\dXx](?!\d)/y },
	{
		not: 'phone',
		pattern:
			/(?:12\d{3}|96\d{3,4}|95\d{3}|11[0249]|12[02])(?=[”"’]?(?:政务|市长|市民|便民|政府|服务|举报|投诉|监督|妇女|热线|平台|报警|接处|指挥|电话|工单|急救|火警|为民|联动))/y,
	},
	{ not: 'phone', pattern: new RegExp(`(?:12\\d{3}|96\\d{3,4}|95\\d{3})(?![\\d.,]|\\s?(?:${MEASURE_WORDS.any})|[万亿多余])`, 'y') },
	{
		not: 'phone',
		pattern:
			/(?<=(?:值班室|总机|分机|内线|拨打|致电|邮编|邮政编码|电话|热线|传真|手机|微信|QQ|账号|编号|代码|证号|号码|单号|尾号|房号|案号|许可证|合同号)[:为是]?\s?)[A-Z\d][A-Z\d-]{2,}(?![\d,.]|\s?[多余万亿个件次起人条例单宗通批])(?:[、/]\d[\d-]{5,})*|(?<=序号[:为是]?)\d+(?:[-至到~]\d+)?/y,
	},
	{ not: 'document_number', pattern: /[〔[(【](?:19|20)\d{2}[〕\])】]\s*(?:第\s*)?\d+(?:[、,-]\d+)*\s*号/y },
	{
		not: 'numbering',
		pattern: new RegExp(`(?<=附件|附表|表|图|专栏|案例|(?<!批)注)\\s?\\d{1,2}(?:[-.]\\d{1,2})*(?![\\d.]|\\s?(?:${MEASURE_WORDS.any})|[万亿多余%])`, 'y'),
	},
	{ not: 'document_number', pattern: /(?:GB|DB|ISO|GA|MZ|JGJ|HJ|DA|SF|WS|CJJ|NY|LY|SZ|AQ|XF|T|Q)(?:\d{2,6})?(?:\/[A-Z]{1,6})*\s?\d[\d.]*(?:[-—–]\d+)?/y },
	{ not: 'article', pattern: new RegExp(`第[${CN}百千\\d]+(?:条|款|项|章|节|编|目)(?:第[(]?[${CN}百\\d]+[)]?[条款项])*(?:之[${CN}]+)?`, 'y') },
];
