import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useStrings } from '../strings/language.tsx';

export function PrintButton() {
	const { app } = useStrings();
	return (
		<Button
			type="text"
			icon={<PrinterOutlined aria-hidden />}
			aria-label={app.print}
			title={app.print}
			className="print-button"
			onClick={() => window.print()}
		/>
	);
}
