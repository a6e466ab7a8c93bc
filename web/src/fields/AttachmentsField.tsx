import type { Attachment } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import type { DisplayProps, FieldView } from './field-view.ts';

/** Names and sizes of the files that belong to the record. */
function AttachmentsDisplay({ value }: DisplayProps<readonly Attachment[]>) {
	const { language, strings } = useLanguage();
	const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
	return (
		<ul className="files" aria-label={strings.record.files(value.length)}>
			{value.map((file) => (
				<li key={file.hash}>
					{file.name} <span className="quiet number">{size.format(Math.max(1, file.size / 1024))}</span>
				</li>
			))}
		</ul>
	);
}

export const AttachmentsField: FieldView<readonly Attachment[]> = { Display: AttachmentsDisplay };
