import { FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useStrings } from '../strings/language.tsx';
import { PaperDialog } from './PaperDialog.tsx';
import type { PaperOf } from './paper-requests.ts';
import './paper.css';

/** The way of the report into Word, and back. */
export function PaperButton(of: PaperOf) {
	const words = useStrings().paper;
	const [open, setOpen] = useState(false);
	return (
		<>
			<Button type="text" icon={<FileWordOutlined aria-hidden />} aria-haspopup="dialog" className="print-button" onClick={() => setOpen(true)}>
				{words.word}
			</Button>
			{open && <PaperDialog {...of} close={() => setOpen(false)} />}
		</>
	);
}
