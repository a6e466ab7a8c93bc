import type { Place } from '../record.ts';
import { isStorable } from '../storable.ts';
import { text } from '../text.ts';
import type { FieldKind, ParseContext, Parsed } from './kind.ts';

const DATUMS = ['CGCS2000', 'WGS84', 'GCJ02', 'BD09'] as const;

export const placeKind: FieldKind<Place> = {
	id: 'place',
	label: text('地点', 'Place'),
	column: () => 'jsonb',
	parse: (_field, wire, context) => parsePlace(wire, context),
	format: (_field, value) => value,
	show: (_field, value) => value.address,
	mask: () => null,
	fromCell: (_field, cell, context) => parsePlace(readTypedPlace(String(cell)), context),
	toCell: (_field, value) =>
		[value.address.replaceAll('|', '｜'), value.grid ?? '', ...(value.datum ? [`${value.lng},${value.lat}`, value.datum] : [])].join('|').replace(/\|+$/, ''),
	jsonSchema: () => ({
		type: 'object',
		additionalProperties: false,
		required: ['address'],
		properties: {
			address: { type: 'string', maxLength: 200 },
			grid: { type: 'string', maxLength: 100 },
			lng: { type: 'number', minimum: -180, maximum: 180 },
			lat: { type: 'number', minimum: -90, maximum: 90 },
			datum: { enum: [...DATUMS] },
		},
	}),
	operators: [],
};

function parsePlace(wire: unknown, context: ParseContext): Parsed<Place> {
	if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) return { problem: text('应有地址 address', 'Must be an object with an address') };
	const { address, grid, lng, lat, datum, ...rest } = wire as Record<string, unknown>;
	const [unknown] = Object.keys(rest);
	if (unknown !== undefined) return { problem: text(`地点里没有 ${unknown.slice(0, 40)} 这一项`, `A place has no ${unknown.slice(0, 40)}`) };
	const written = typeof address === 'string' ? address.trim() : '';
	if (written === '' || [...written].length > 200 || !isStorable(written)) {
		return { problem: text('地址应为 1 至 200 个字', 'The address has 1 to 200 characters') };
	}
	if (grid !== undefined && (typeof grid !== 'string' || !['grid', 'community'].includes(context.unitKind(grid) ?? ''))) {
		return { problem: text('没有这个网格或社区', 'There is no such grid or community') };
	}
	const start: Place = { address: written, ...(typeof grid === 'string' && { grid }) };
	if (lng === undefined && lat === undefined && datum === undefined) return { value: start };
	const known = DATUMS.find((each) => each === datum);
	if (!isWithin(lng, 180) || !isWithin(lat, 90) || !known) {
		return {
			problem: text(
				'坐标应有 lng、lat 和坐标系 datum（CGCS2000、WGS84、GCJ02、BD09）',
				'Coordinates need lng, lat and their datum (CGCS2000, WGS84, GCJ02, BD09)',
			),
		};
	}
	return { value: { ...start, lng, lat, datum: known } };
}

function isWithin(value: unknown, most: number): value is number {
	return typeof value === 'number' && Math.abs(value) <= most;
}

/** `地址|网格|经度,纬度|坐标系`; the address alone is enough. */
function readTypedPlace(cell: string): Record<string, unknown> {
	const [address, grid, point, datum] = cell.split('|').map((part) => part.trim());
	const [lng, lat] = (point ?? '').split(',').map(Number);
	return { address, ...(grid && { grid }), ...(point && { lng, lat, datum }) };
}
