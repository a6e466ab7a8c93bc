import { text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';

export const emergencyLists = [
	codeList(
		'duty_kind',
		['值班类别', 'Kind of duty'],
		[
			['daily', '日常值班', 'Daily'],
			['holiday', '节假日值班', 'Holiday'],
			['flood', '三防值班', 'Flood and storm'],
			['special', '重要时段值班', 'Special time'],
		],
	),
	codeList(
		'duty_shift_part',
		['班次', 'Shift'],
		[
			['day', '白班', 'Day'],
			['night', '夜班', 'Night'],
			['whole', '全天', 'Whole day'],
		],
	),
	codeList(
		'duty_entry_kind',
		['值班记事类别', 'Kind of log entry'],
		[
			['received', '来电来报', 'Call or report received', ['来电', '接到电话', '打来电话', '打电话来', '电话反映', '报警']],
			['instruction', '上级指令', 'Instruction from above', ['通知', '指令', '要求']],
			['roll_call', '点名抽查', 'Roll call', ['点名', '抽查']],
			['handled', '处置情况', 'What was done'],
			['weather', '天气预警', 'Weather warning', ['预警', '暴雨', '台风']],
		],
	),
	codeList(
		'emergency_kind',
		['突发事件类别', 'Kind of emergency'],
		[
			['natural_disaster', '自然灾害', 'Natural disaster', ['台风', '暴雨', '内涝', '积水', '塌方', '滑坡', '树倒', 'flood', 'typhoon']],
			['accident', '事故灾难', 'Accident', ['火灾', '起火', '着火', '车祸', '坍塌', '煤气泄漏', '触电', 'fire', 'explosion']],
			['public_health', '公共卫生事件', 'Public health', ['食物中毒', '疫情']],
			['public_security', '社会安全事件', 'Public security', ['聚集', '闹事']],
		],
		text('突发事件应对法 第三条（2024年修订前）', 'Emergency response law, art. 3 (as before 2024)'),
	),
	codeList(
		'emergency_grade',
		['事件级别', 'Grade'],
		[
			['extremely_major', '特别重大（Ⅰ级）', 'Extremely major (I)'],
			['major', '重大（Ⅱ级）', 'Major (II)'],
			['larger', '较大（Ⅲ级）', 'Larger (III)'],
			['general', '一般（Ⅳ级）', 'General (IV)'],
		],
	),
	codeList(
		'emergency_report_kind',
		['报告类别', 'Kind of report'],
		[
			['first', '首报', 'First'],
			['follow_up', '续报', 'Follow-up'],
			['final', '终报', 'Final'],
		],
	),
	codeList(
		'supply_kind',
		['物资类别', 'Kind of supply'],
		[
			['flood', '防汛抢险', 'Flood'],
			['fire', '消防救援', 'Fire'],
			['relief', '生活救助', 'Relief'],
			['medical', '防疫医疗', 'Medical'],
			['lighting', '照明通信', 'Lighting and radio'],
		],
	),
	codeList(
		'shelter_kind',
		['避护场所类别', 'Kind of shelter'],
		[
			['indoor', '室内', 'Indoor'],
			['outdoor', '室外', 'Outdoor'],
		],
	),
	codeList(
		'traffic_station_kind',
		['站别', 'Kind of station'],
		[
			['management', '交通安全管理站', 'Traffic-safety station'],
			['persuasion', '交通安全劝导站', 'Persuasion station'],
		],
		text('农村道路交通安全“两站两员”', 'Two stations, two kinds of staff'),
	),
	codeList(
		'traffic_staff_kind',
		['员别', 'Kind of staff'],
		[
			['manager', '交通安全管理员', 'Traffic-safety manager'],
			['persuader', '交通安全劝导员', 'Persuader'],
		],
		text('农村道路交通安全“两站两员”', 'Two stations, two kinds of staff'),
	),
	codeList(
		'persuasion_time',
		['劝导时段', 'Time of persuasion'],
		[
			['morning', '早高峰', 'Morning rush', ['早上', '上午', '早晨', '今早']],
			['evening', '晚高峰', 'Evening rush', ['傍晚', '下班', '下午']],
			['market_day', '圩日', 'Market day', ['赶集', '集市']],
			['holiday', '节假日', 'Holiday'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'persuasion_item',
		['劝导内容（人次）', 'What people were persuaded of'],
		[
			[
				'e_bike_no_helmet',
				'电动自行车不戴头盔',
				'E-bike without helmet',
				['没戴头盔', '不戴头盔', '未戴头盔', '不戴安全头盔', '电动车没戴头盔', '电动车不戴头盔'],
			],
			['motorcycle_no_helmet', '摩托车不戴头盔', 'Motorcycle without helmet', ['摩托车没戴头盔']],
			['too_many_on_bike', '摩电超员载人', 'Too many on a motorcycle or e-bike', ['超员', '载人超员', '搭三个人', '摩托车超员']],
			['no_seat_belt', '不系安全带', 'No seat belt', ['没系安全带', '未系安全带']],
			['truck_carries_people', '货车、三轮车违法载人', 'People on trucks and tricycles', ['三轮车载人', '货车载人', '三轮车']],
			['overloaded_van', '面包车超员', 'Overloaded van', ['面包车']],
			['minor_driving', '未成年人骑行驾驶', 'Minors riding or driving', ['未成年', '学生骑']],
			['wrong_way', '逆行、闯红灯', 'Wrong way or red light', ['逆行', '闯红灯']],
		],
	),
];
