import { CheckCircleOutlined, DisconnectOutlined } from '@ant-design/icons';
import { line } from '../line.ts';
import { useStrings } from '../strings/language.tsx';

/** Tells that the server cannot be reached, what waits for it, and that it can be reached again. Lies over the page: nothing jumps. */
export function LineBanner() {
	const words = useStrings().frame.line;
	const { state, waiting } = line.use();
	return (
		<div className="line" role="status">
			{state === 'down' && (
				<p className="line-down">
					<DisconnectOutlined aria-hidden />
					{waiting > 0 ? words.waiting(waiting) : words.down}
				</p>
			)}
			{state === 'back' && (
				<p className="line-back">
					<CheckCircleOutlined aria-hidden />
					{words.back}
				</p>
			)}
		</div>
	);
}
