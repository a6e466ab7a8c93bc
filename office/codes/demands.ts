import { codeList } from './code-list.ts';

export const demandLists = [
	codeList(
		'demand_sender',
		['要表单位', 'Who asks for tables'],
		[
			['party_office', '市委办公室', 'Office of the city party committee'],
			['government_office', '市政府办公室', 'Office of the city government'],
			['organisation', '市委组织部', 'City organisation department'],
			['publicity', '市委宣传部', 'City publicity department'],
			['political_legal', '市委政法委', 'City political and legal affairs commission'],
			['civil_affairs', '市民政局', 'City bureau of civil affairs'],
			['justice', '市司法局', 'City bureau of justice'],
			['petitions', '市信访局', 'City petition bureau'],
			['emergency', '市应急管理局', 'City emergency bureau'],
			['health', '市卫生健康局', 'City health bureau'],
			['social_security', '市人力资源和社会保障局', 'City bureau of labour and social security'],
			['rural', '市农业农村局', 'City bureau of agriculture and countryside'],
			['commerce', '市商务局', 'City bureau of commerce'],
			['housing', '市住房和城乡建设局', 'City bureau of housing'],
			['statistics', '市统计局', 'City bureau of statistics'],
			['other', '其他单位', 'Another body'],
		],
	),
	codeList(
		'demand_basis',
		['要表依据', 'Basis of a demand'],
		[
			['law', '法律法规', 'A law'],
			['statistics', '统计调查制度', 'An approved statistical survey'],
			['document', '正式文件', 'A document'],
			['notice', '只有口头或工作群通知', 'Word of mouth or a chat group alone'],
			['none', '没有依据', 'None'],
		],
	),
	codeList(
		'demand_frequency',
		['报送周期', 'How often it is asked for'],
		[
			['once', '一次性', 'Once'],
			['day', '每日', 'Daily'],
			['week', '每周', 'Weekly'],
			['month', '每月', 'Monthly'],
			['quarter', '每季', 'Quarterly'],
			['half_year', '每半年', 'Half-yearly'],
			['year', '每年', 'Yearly'],
		],
	),
	codeList(
		'sending_way',
		['报送方式', 'How it was sent'],
		[
			['system', '对方的系统', 'Their system'],
			['official', '公文交换', 'Official mail'],
			['email', '电子邮件', 'E-mail'],
			['chat', '工作群', 'Chat group'],
			['paper', '纸质', 'On paper'],
		],
	),
];
