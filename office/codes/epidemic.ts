import { codeList } from './code-list.ts';

export const epidemicLists = [
	codeList(
		'watch_reason',
		['管控原因', 'Why watched'],
		[
			['close_contact', '密切接触者', 'Close contact'],
			['second_contact', '密接的密接', 'Contact of a contact'],
			['risk_area', '风险区旅居史', 'Came from an area of risk'],
			['abroad', '境外入境', 'Came from abroad'],
			['other_province', '省外来返', 'Came from another province'],
			['discharged', '出院、出舱', 'Left hospital'],
			['infected_at_home', '居家的感染者', 'Infected, at home'],
			['symptoms', '发热等症状', 'Fever or other symptoms'],
		],
	),
	codeList(
		'watch_measure',
		['管控措施', 'Measure'],
		[
			['central', '集中隔离', 'Central isolation'],
			['home', '居家隔离', 'Isolation at home'],
			['home_monitoring', '居家健康监测', 'Monitoring at home'],
			['monitoring', '自我健康监测', 'Monitoring'],
		],
	),
	codeList(
		'watch_contact',
		['联系内容', 'What was done'],
		[
			['visit', '上门走访', 'Visit', ['入户', '走访', '上门']],
			['temperature', '体温症状监测', 'Temperature and symptoms', ['体温', '测温', '量体温']],
			['nucleic', '核酸检测', 'Nucleic test', ['核酸']],
			['antigen', '抗原检测', 'Antigen test', ['抗原']],
			['delivery', '送物资、代买药', 'Brought goods or medicine', ['送药', '送菜', '代买', '送生活物资', '买药']],
			['medical_help', '协助就医', 'Help to see a doctor', ['送医', '看病', '就医']],
		],
	),
	codeList(
		'test_result',
		['检测结果', 'Result'],
		[
			['negative', '阴性', 'Negative', ['阴']],
			['positive', '阳性', 'Positive', ['阳']],
			['pending', '待出结果', 'Pending', ['还没出', '没出来', '等结果', '未出']],
		],
	),
	codeList(
		'vaccine',
		['疫苗', 'Vaccine'],
		[
			['inactivated', '灭活疫苗', 'Inactivated'],
			['vector', '腺病毒载体疫苗', 'Vector'],
			['protein', '重组蛋白疫苗', 'Protein'],
			['mixed', '序贯接种', 'Mixed'],
		],
	),
	codeList(
		'not_vaccinated',
		['未接种原因', 'Why not vaccinated'],
		[
			['contraindication', '禁忌（有证明）', 'Contraindication, certified'],
			['postponed', '暂缓', 'Postponed'],
			['away', '在外地', 'Away'],
			['unwilling', '本人不愿', 'Unwilling'],
			['unreached', '未联系上', 'Could not be reached'],
		],
	),
];
