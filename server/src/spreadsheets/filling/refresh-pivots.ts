/** Pivot tables over what was filled: their rows are computed by the program that opens the file, which is asked to do so. */
import { type ChangedCells, isChanged } from './changed-cells.ts';
import type { FormFile } from './form-file.ts';
import { isOn } from './form-styles.ts';
import { type DefinedNames, readBy } from './formula-reads.ts';
import { parseArea } from './references.ts';
import { applyEdits, childOf, tagWith, type XmlNode } from './xml-tree.ts';

export async function refreshPivots(form: FormFile, changed: ChangedCells, names: DefinedNames): Promise<void> {
	for (const name of form.workbook.zip.names.filter((one) => /\/pivotCache\/[^/]*Definition[^/]*\.xml$/i.test(one))) {
		const [xml, root] = [await form.text(name), await form.tree(name)];
		if (!isOn(root.attributes['refreshOnLoad']) && readsChanged(root, changed, names)) {
			const tag = tagWith(xml.slice(root.from, root.open_until), { refreshOnLoad: '1' });
			form.put(name, applyEdits(xml, [{ from: root.from, until: root.open_until, text: tag }]));
		}
	}
}

/** The source is an area of a sheet, a name for one or a table; one in another file does not change. */
function readsChanged(root: XmlNode, changed: ChangedCells, names: DefinedNames): boolean {
	const source = childOf(childOf(root, 'cacheSource') ?? root, 'worksheetSource')?.attributes;
	if (source === undefined || source['r:id'] !== undefined || changed.size === 0) {
		return false;
	}
	const { sheet = '', ref, name = '' } = source;
	const area = ref === undefined ? undefined : parseArea(ref);
	return area === undefined ? readBy(name, { sheet, names })?.every((read) => !isChanged(changed, read)) !== true : isChanged(changed, { sheet, area });
}
