import type { FieldDefinition, ItemRow } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import type { DisplayProps, FieldView } from './field-view.ts';
import { ItemsFilter } from './filters.tsx';
import { ItemsInput } from './ItemsInput.tsx';

function ItemsDisplay({ field, value, names }: DisplayProps<readonly ItemRow[]>) {
	const { strings, language, say } = useLanguage();
	const words = strings.record;
	const noted = value.some(({ note }) => note);
	return (
		<table className="items">
			<thead>
				<tr>
					<th scope="col">{words.item}</th>
					<th scope="col" className="number">
						{words.quantity}
					</th>
					{noted && <th scope="col">{words.itemNote}</th>}
				</tr>
			</thead>
			<tbody>
				{value.map((row, at) => {
					const label = names.code(field.codes ?? '', row.item);
					return (
						<tr key={at}>
							<td>{label === undefined ? row.item : say(label)}</td>
							<td className="number">{quantity(field, row.quantity, language)}</td>
							{noted && <td>{row.note}</td>}
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

function quantity(field: FieldDefinition, value: number, language: 'zh' | 'en'): string {
	const written = new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);
	return field.quantity !== 'money' ? written : language === 'zh' ? `${written}元` : `¥${written}`;
}

export const ItemsField: FieldView<readonly ItemRow[]> = { Display: ItemsDisplay, Input: ItemsInput, Filter: ItemsFilter };
