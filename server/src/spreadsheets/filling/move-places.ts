/** What a part says of places in a sheet whose rows move: areas, formulas, anchors of pictures and notes. Cells themselves are in `insert-rows.ts`. */
import { text } from '@yibenzhang/engine';
import { parseArea } from './references.ts';
import { cannotMove, movedArea, movedFormula, movedPlaces, movedRow, type RowInsertion } from './row-insertion.ts';
import { attributeText, childOf, type Edit, tagWith, type XmlNode } from './xml-tree.ts';

/** Attributes that name cells of the part's own sheet; some grow with a list of one row. */
const PLACES: Readonly<Record<string, { readonly attribute: string; readonly grows: boolean }>> = {
	dimension: { attribute: 'ref', grows: true },
	mergeCell: { attribute: 'ref', grows: false },
	conditionalFormatting: { attribute: 'sqref', grows: true },
	dataValidation: { attribute: 'sqref', grows: true },
	protectedRange: { attribute: 'sqref', grows: true },
	ignoredError: { attribute: 'sqref', grows: true },
	autoFilter: { attribute: 'ref', grows: true },
	sortState: { attribute: 'ref', grows: true },
	sortCondition: { attribute: 'ref', grows: true },
	table: { attribute: 'ref', grows: true },
	hyperlink: { attribute: 'ref', grows: false },
	comment: { attribute: 'ref', grows: false },
	threadedComment: { attribute: 'ref', grows: false },
	cellWatch: { attribute: 'r', grows: false },
	inputCells: { attribute: 'r', grows: false },
	cellSmartTags: { attribute: 'r', grows: false },
	singleXmlCell: { attribute: 'r', grows: false },
};
/** Tags whose text is a formula. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName', 'calculatedColumnFormula', 'totalsRowFormula']);
/** Attributes that are formulas. */
const FORMULA_ATTRIBUTES = ['location', 'fmlaLink', 'fmlaRange', 'fmlaTxbx', 'linkedCell', 'listFillRange'];

export interface PartPlace {
	/** The sheet to which the part belongs; undefined for one of the workbook. */
	readonly own: string | undefined;
}

/** Throws `form_refused`. */
export function movedPlacesOf(xml: string, root: XmlNode, insertion: RowInsertion, { own }: PartPlace): Edit[] {
	const is_own = own === insertion.sheet;
	const edits: Edit[] = [];
	const retag = (node: XmlNode, values: Readonly<Record<string, string>>) => {
		if (Object.entries(values).some(([name, value]) => node.attributes[name] !== value)) {
			edits.push({ from: node.from, until: node.open_until, text: tagWith(xml.slice(node.from, node.open_until), values) });
		}
	};
	const retext = (node: XmlNode, words: string) => {
		if (words !== node.text) {
			edits.push({ from: node.open_until, until: node.close_from, text: attributeText(words).replaceAll('&quot;', '"') });
		}
	};

	function visit(node: XmlNode): void {
		const { name, attributes } = node;
		if (name === 'sheetData') {
			return;
		}
		if (name === 'rowBreaks' && is_own) {
			for (const child of node.children) {
				const id = Number(child.attributes['id']);
				const behind = insertion.grows && id === insertion.after ? id + insertion.count : movedRow(id, insertion);
				retag(child, { id: String(behind) });
			}
			return;
		}
		const values: Record<string, string> = {};
		const place = PLACES[name];
		const given = place === undefined ? undefined : attributes[place.attribute];
		if (is_own && place !== undefined && given !== undefined) {
			values[place.attribute] = movedPlaces(given, insertion, place.grows);
		}
		if ((name === 'worksheetSource' || name === 'dataRef') && attributes['sheet'] === insertion.sheet && attributes['ref'] !== undefined) {
			values['ref'] = movedPlaces(attributes['ref'], insertion, true);
		}
		if (name === 'location' && root.name === 'pivotTableDefinition' && is_own) {
			values['ref'] = movedPivot(attributes['ref'] ?? '', insertion);
		}
		for (const attribute of FORMULA_ATTRIBUTES) {
			const formula = attributes[attribute];
			if (formula !== undefined) {
				values[attribute] = movedFormula(formula, insertion, { own, within: false });
			}
		}
		retag(node, values);
		if (FORMULAS.has(name) && node.text.trim() !== '' && node.children.length === 0) {
			retext(node, movedFormula(node.text, insertion, { own, within: false }));
		} else if (name === 'sqref' && is_own) {
			retext(node, movedPlaces(node.text, insertion, true));
		}
		if (is_own && isAnchor(node)) {
			moveAnchor(node);
		}
		for (const child of node.children) {
			visit(child);
		}
	}

	/** A picture stretches between two cells, keeps its size from the first, or keeps its place on the page. */
	function moveAnchor(node: XmlNode): void {
		const [from, to] = [childOf(node, 'from'), childOf(node, 'to')].map((end) => (end === undefined ? undefined : childOf(end, 'row')));
		if (node.attributes['editAs'] === 'absolute' || from === undefined) {
			return;
		}
		// Anchors count rows from 0.
		const moved = (row: XmlNode) => movedRow(Number(row.text) + 1, insertion) - 1;
		const [start, end] = [moved(from), to === undefined ? 0 : moved(to)];
		retext(from, String(start));
		if (to !== undefined) {
			retext(to, String(node.attributes['editAs'] === 'oneCell' ? Number(to.text) + start - Number(from.text) : end));
		}
	}

	visit(root);
	return edits;
}

function isAnchor({ name }: XmlNode): boolean {
	return name === 'twoCellAnchor' || name === 'oneCellAnchor' || name === 'anchor';
}

function movedPivot(ref: string, insertion: RowInsertion): string {
	const area = parseArea(ref);
	if (area !== undefined && area.from_row <= insertion.after && area.until_row > insertion.after) {
		throw cannotMove(insertion, text(`数据透视表（${ref}）在清单旁边`, `the pivot table ${ref} stands beside the list`));
	}
	return area === undefined || movedArea(area, insertion, false).from_row === area.from_row ? ref : movedPlaces(ref, insertion, false);
}

/** Windows of notes and form controls; they are no sound XML (`<br>`), so only what counts rows is looked at. */
export function movedDrawing(xml: string, insertion: RowInsertion): string {
	const moved = (row: string) => String(movedRow(Number(row) + 1, insertion) - 1);
	return xml
		.replace(/(<(?:\w+:)?Row>\s*)(\d+)/g, (_, tag: string, row: string) => tag + moved(row))
		.replace(/(<(?:\w+:)?Anchor>)([^<]*)/g, (whole: string, tag: string, words: string) => {
			const numbers = words.split(',');
			return numbers.length < 8 ? whole : tag + numbers.map((one, at) => (at === 2 || at === 6 ? one.replace(/\d+/, moved) : one)).join(',');
		})
		.replace(
			/(<(?:\w+:)?Fmla(?:Link|Range)>)([^<]*)/g,
			(_, tag: string, formula: string) => tag + movedFormula(formula, insertion, { own: insertion.sheet, within: false }),
		);
}

/** The order in which formulas are computed: a cell that is named there and has no formula makes Excel repair the file. */
export function movedChain(xml: string, root: XmlNode, insertion: RowInsertion, sheet_id: string): Edit[] {
	let sheet = '';
	return root.children.flatMap((node) => {
		const { r = '', i } = node.attributes;
		sheet = i ?? sheet;
		const moved = sheet === sheet_id ? movedPlaces(r, insertion, false) : r;
		return moved === r ? [] : [{ from: node.from, until: node.open_until, text: tagWith(xml.slice(node.from, node.open_until), { r: moved }) }];
	});
}
