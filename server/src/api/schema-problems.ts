import { type Problem, type Text, text } from '@yibenzhang/engine';

/** What the checker of schemas says of one place. */
export interface SchemaFault {
	readonly keyword?: string;
	readonly instancePath: string;
	readonly message?: string;
	readonly params?: Readonly<Record<string, unknown>>;
}

const MOST_PROBLEMS = 50;
const TYPES: Readonly<Record<string, Text>> = {
	string: text('文字', 'text'),
	number: text('数', 'a number'),
	integer: text('整数', 'a whole number'),
	boolean: text('是或否（true、false）', 'true or false'),
	object: text('对象（{ … }）', 'an object ({ … })'),
	array: text('列表（[ … ]）', 'a list ([ … ])'),
};

const FORMAT_TEXTS: Readonly<Record<string, Text>> = {
	plain: text('含有不能保存的字符', 'contains a character that cannot be kept'),
	base64: text('应为 base64', 'should be base64'),
	words: text('不能只有空格，也不能含有不能保存的字符', 'more than blanks, and no character that cannot be kept'),
};

/** Each fault with its place (`requests.3.reason`) and what would be right there, in both languages. `context`: which part of the request was checked. */
export function schemaProblems(faults: readonly SchemaFault[], context: string): Problem[] {
	return faults.slice(0, MOST_PROBLEMS).map((fault) => ({ path: pathOf(fault, context), message: messageOf(fault) }));
}

function pathOf({ instancePath, params }: SchemaFault, context: string): string {
	const place = instancePath
		.slice(1)
		.split('/')
		.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
	const member = params?.['additionalProperty'] ?? params?.['missingProperty'] ?? params?.['propertyName'];
	const path = [...place, ...(member === undefined ? [] : [String(member)])].filter((part) => part !== '').join('.');
	return path === '' ? context : path.slice(0, 200).toWellFormed();
}

function messageOf({ keyword, message = '', params = {} }: SchemaFault): Text {
	const { limit, type, format, pattern, allowedValue, allowedValues } = params;
	switch (keyword) {
		case 'type': {
			const wanted = TYPES[String(type)] ?? text(String(type), String(type));
			return text(`应为${wanted.zh}，且只写一次`, `should be ${wanted.en}, given once`);
		}
		case 'additionalProperties':
			return text('没有这一项', 'there is no such member');
		case 'required':
			return text('必须给出', 'must be given');
		case 'minLength':
			return text(`至少 ${limit} 个字符`, `at least ${limit} characters`);
		case 'maxLength':
			return text(`最多 ${limit} 个字符`, `at most ${limit} characters`);
		case 'minItems':
			return text(`至少 ${limit} 项`, `at least ${limit} entries`);
		case 'maxItems':
			return text(`最多 ${limit} 项`, `at most ${limit} entries`);
		case 'minimum':
		case 'exclusiveMinimum':
			return text(`不能小于 ${limit}`, `not less than ${limit}`);
		case 'maximum':
		case 'exclusiveMaximum':
			return text(`不能大于 ${limit}`, `not more than ${limit}`);
		case 'format':
			return FORMAT_TEXTS[String(format)] ?? text(`写法不对（${String(format)}）`, `not written as ${String(format)}`);
		case 'pattern':
			return text(`写法不对，应符合 ${String(pattern)}`, `not written rightly: it should match ${String(pattern)}`);
		case 'const':
			return text(`应为 ${JSON.stringify(allowedValue)}`, `should be ${JSON.stringify(allowedValue)}`);
		case 'enum':
			return text(`应为 ${JSON.stringify(allowedValues)} 之一`, `should be one of ${JSON.stringify(allowedValues)}`);
		case 'anyOf':
		case 'oneOf':
			return text('不是这里可用的值', 'is none of the values that are possible here');
		default:
			return text(`不符合要求（${message}）`, message);
	}
}
