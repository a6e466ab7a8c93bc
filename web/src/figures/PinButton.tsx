import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useStrings } from '../strings/language.tsx';
import { usePins } from './usePins.ts';

/** Puts a figure on the reader's workbench, or takes it away. */
export function PinButton({ figure, worded = false }: { figure: string; worded?: boolean }) {
	const { workbench } = useStrings();
	const { pins, change, busy } = usePins();
	const pinned = pins?.includes(figure) === true;
	const words = pinned ? workbench.unpin : workbench.pin;
	return (
		<Button
			type={worded ? 'default' : 'text'}
			icon={pinned ? <PushpinFilled aria-hidden /> : <PushpinOutlined aria-hidden />}
			aria-pressed={pinned}
			disabled={pins === undefined || busy}
			onClick={() => change(pinned ? { unpin: figure } : { pin: figure })}
			{...(worded ? {} : { 'aria-label': words, title: words })}
		>
			{worded ? words : null}
		</Button>
	);
}
