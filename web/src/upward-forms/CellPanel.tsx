import type { FormBinding, FormCellValue, FormListValue, FormSheet, UpwardFormDetail } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../strings/language.tsx';
import { CellValueNow } from './CellValueNow.tsx';
import { FigureChoice } from './FigureChoice.tsx';
import { FigureOptions } from './FigureOptions.tsx';
import { ListChoice } from './ListChoice.tsx';
import { useBindingWords } from './useBindingWords.ts';
import type { Binding } from './useForm.ts';
import { WordsChoice } from './WordsChoice.tsx';

interface CellPanelProps {
	readonly form: UpwardFormDetail;
	readonly sheet: FormSheet;
	readonly cell: string;
	readonly period: string;
	/** What stands there for the period. */
	readonly value: FormCellValue | undefined;
	readonly list: FormListValue | undefined;
	readonly binding: Binding;
	/** Takes the focus: somebody pressed Enter in the sheet. */
	readonly focus: boolean;
}

const KINDS = ['figure', 'list', 'words'] as const;
type Kind = (typeof KINDS)[number];

/** What goes into a cell: a figure, a list or words; and what stands there for the period. */
export function CellPanel({ form, sheet, cell, period, value, list, binding, focus }: CellPanelProps) {
	const { strings } = useLanguage();
	const words = strings.upwardForms.panel;
	const bound = form.bindings.find((one) => one.sheet === sheet.name && one.cell === cell);
	const proposals = form.proposals.filter((one) => one.sheet === sheet.name && one.cell === cell);
	const label = bound?.label ?? form.fields.find((one) => one.sheet === sheet.name && one.cell === cell)?.label ?? '';
	const place = { sheet: sheet.name, cell, label };
	const [chosen, setKind] = useState<Kind>();
	const room = form.lists.find((one) => one.sheet === sheet.name && cell === `${one.columns[0]?.column}${one.row}`);
	const kind = chosen ?? bound?.kind ?? (room === undefined ? 'figure' : 'list');
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (focus) {
			heading.current?.focus();
		}
	}, [focus]);
	const shut = whyShut(sheet, cell, words);
	return (
		<div className="cell-panel">
			<h2 ref={heading} tabIndex={-1}>
				{words.cell(cell)}
			</h2>
			{label !== '' && <p className="quiet cell-panel-label">{label}</p>}
			{shut !== undefined && <p>{shut}</p>}
			{bound && <BoundCell bound={bound} value={value} list={list} period={period} binding={form.may_keep ? binding : undefined} />}
			{shut === undefined && form.may_keep && (
				<>
					{bound === undefined && <Proposed proposals={proposals} binding={binding} />}
					<div className="cell-kinds" role="radiogroup" aria-label={words.title}>
						{KINDS.map((one) => (
							<label key={one} className={one === kind ? 'is-chosen' : ''}>
								<input type="radio" name="cell-kind" value={one} checked={one === kind} onChange={() => setKind(one)} />
								{words.kinds[one]}
							</label>
						))}
					</div>
					{kind === 'figure' && (
						<FigureChoice form={form} place={place} bound={bound?.kind === 'figure' ? bound : undefined} period={period} bind={binding.bind} />
					)}
					{kind === 'words' && <WordsChoice place={place} bound={bound?.kind === 'words' ? bound : undefined} bind={binding.bind} />}
					{kind === 'list' && (
						<ListChoice form={form} sheet={sheet} place={place} bound={bound?.kind === 'list' ? bound : undefined} room={room} bind={binding.bind} />
					)}
				</>
			)}
		</div>
	);
}

interface BoundCellProps {
	readonly bound: FormBinding;
	readonly value: FormCellValue | undefined;
	readonly list: FormListValue | undefined;
	readonly period: string;
	/** Absent where the reader only looks. */
	readonly binding: Binding | undefined;
}

function BoundCell({ bound, value, list, period, binding }: BoundCellProps) {
	const { strings } = useLanguage();
	const words = strings.upwardForms.panel;
	const describe = useBindingWords();
	return (
		<section className="bound-cell">
			<p className="bound-what">{describe(bound)}</p>
			<CellValueNow value={value} list={list} period={period} />
			{binding !== undefined && bound.kind === 'figure' && <FigureOptions bound={bound} bind={binding.bind} />}
			{binding !== undefined && <Button onClick={() => binding.unbind(bound)}>{words.unbind}</Button>}
		</section>
	);
}

function Proposed({ proposals, binding }: { proposals: readonly FormBinding[]; binding: Binding }) {
	const words = useLanguage().strings.upwardForms.panel;
	const describe = useBindingWords();
	return (
		<>
			{proposals.map((proposal) => (
				<p key={JSON.stringify(proposal)} className="cell-proposal">
					<span>{words.likely(describe(proposal))}</span>
					<Button type="primary" onClick={() => binding.bind(proposal)}>
						{words.take}
					</Button>
				</p>
			))}
		</>
	);
}

function whyShut(sheet: FormSheet, name: string, words: ReturnType<typeof useLanguage>['strings']['upwardForms']['panel']): string | undefined {
	const cell = sheet.rows.flatMap(({ cells }) => cells).find((one) => one.cell === name);
	return cell?.formula !== undefined ? words.formula(cell.formula) : cell?.locked === true ? words.locked : undefined;
}
