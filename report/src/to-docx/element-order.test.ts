/** The schema demands an order of what stands in these elements; whoever breaks it makes a file that Word calls damaged. */
import { expect, test } from 'vitest';
import { longTable, order, paperDocument } from '../../test/paper-document.ts';
import { toDocx } from './to-docx.ts';

const ORDER: Readonly<Record<string, string>> = {
	pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
	rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
	sdtPr: 'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding text',
	tblPr:
		'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
	tblBorders: 'top left start bottom right end insideH insideV',
	tblCellMar: 'top left start bottom right end',
	tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
	pBdr: 'top left bottom right between bar',
	sectPr:
		'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
	style:
		'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
	settings:
		'writeProtection view zoom mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter defaultTabStop evenAndOddHeaders characterSpacingControl compat rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
	font: 'altName panose1 charset family notTrueType pitch sig',
};

test.each(['document', 'letter'] as const)('In a %s everything stands in the order of the schema', (form) => {
	const paper = { number: '东街办〔2022〕12号', copies: ['市委办公室'], approved_by: ['甲一'], sealed: true, secrecy: '秘密', remark: '公开' };
	const parts = toDocx(paperDocument({ paper }), order({ form, annexes: [{ title: '表', blocks: [longTable(2)] }] }));
	for (const { path, xml } of parts.filter(({ path }) => path.startsWith('word/') && path.endsWith('.xml'))) {
		expect({ path, faults: faultsOf(xml) }).toEqual({ path, faults: [] });
	}
});

test('What stands out of order is found', () => {
	expect(faultsOf('<w:pPr><w:jc w:val="left"/><w:ind w:left="1"/></w:pPr>')).toEqual(['pPr: jc before ind']);
	expect(faultsOf('<w:p><w:pPr></w:p>')).toEqual(['</w:p> closes pPr', 'p is not closed']);
});

/** Also tells elements that do not close as they opened. */
function faultsOf(xml: string): string[] {
	const faults: string[] = [];
	const open: { name: string; last: string | undefined }[] = [];
	for (const [whole, closes, name = '', self] of xml.matchAll(/<(\/?)([a-zA-Z]+:?[a-zA-Z0-9]*)(?:\s[^<>]*?)?(\/?)>/g)) {
		if (closes) {
			const opened = open.pop();
			if (opened?.name !== name) {
				faults.push(`${whole} closes ${short(opened?.name ?? 'nothing')}`);
			}
			continue;
		}
		const around = open.at(-1);
		const wanted = ORDER[short(around?.name ?? '')]?.split(' ');
		if (around !== undefined && wanted !== undefined && name.startsWith('w:')) {
			const [at, before] = [wanted.indexOf(short(name)), wanted.indexOf(around.last ?? '')];
			if (at < 0) {
				faults.push(`${short(around.name)} holds ${short(name)}`);
			} else if (at < before) {
				faults.push(`${short(around.name)}: ${around.last} before ${short(name)}`);
			}
			around.last = short(name);
		}
		if (!self) {
			open.push({ name, last: undefined });
		}
	}
	return [...faults, ...open.map(({ name }) => `${short(name)} is not closed`)];
}

function short(name: string): string {
	return name.replace(/^w:/, '');
}
