import type { ItemRow } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import type { DisplayProps, FieldView } from './field-view.ts';
import { ItemsFilter } from './filters.tsx';
import { ItemsInput } from './ItemsInput.tsx';

function ItemsDisplay({ field, value, names }: DisplayProps<readonly ItemRow[]>) {
	const { strings, language, say } = useLanguage();
	const words = strings.record;
	const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
	const quantity = (value: number) => (field.quantity === 'money' ? words.yuan(numbers.format(value)) : numbers.format(value));
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
							<td className="number">{quantity(row.quantity)}</td>
							{noted && <td>{row.note}</td>}
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

export const ItemsField: FieldView<readonly ItemRow[]> = { Display: ItemsDisplay, Input: ItemsInput, Filter: ItemsFilter };
