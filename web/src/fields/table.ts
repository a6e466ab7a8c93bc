import type { FieldKindId } from '@yibenzhang/engine';
import { AccountField } from './AccountField.tsx';
import { AttachmentsField } from './AttachmentsField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { ChoicesField } from './ChoicesField.tsx';
import { CreditCodeField } from './CreditCodeField.tsx';
import { DateField } from './DateField.tsx';
import { DecimalField } from './DecimalField.tsx';
import type { FieldView } from './field-view.ts';
import { IdNumberField } from './IdNumberField.tsx';
import { ItemsField } from './ItemsField.tsx';
import { LongTextField } from './LongTextField.tsx';
import { MomentField } from './MomentField.tsx';
import { MoneyField } from './MoneyField.tsx';
import { PhoneField } from './PhoneField.tsx';
import { PlaceField } from './PlaceField.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import { TextField } from './TextField.tsx';
import { UnitField } from './UnitField.tsx';
import { WholeNumberField } from './WholeNumberField.tsx';
import { YearField } from './YearField.tsx';
import { YesNoField } from './YesNoField.tsx';

/** Every field kind's look by its id; the compiler demands that none is missing. */
export const FIELD_VIEWS: { readonly [Kind in FieldKindId]: FieldView } = {
	text: TextField,
	long_text: LongTextField,
	whole_number: WholeNumberField,
	decimal: DecimalField,
	money: MoneyField,
	date: DateField,
	moment: MomentField,
	yes_no: YesNoField,
	choice: ChoiceField,
	choices: ChoicesField,
	unit: UnitField,
	account: AccountField,
	id_number: IdNumberField,
	phone: PhoneField,
	credit_code: CreditCodeField,
	reference: ReferenceField,
	items: ItemsField,
	place: PlaceField,
	attachments: AttachmentsField,
	year: YearField,
};
