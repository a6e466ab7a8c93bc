import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useStrings } from '../strings/language.tsx';

/** The way from one of its pages back to the settings. */
export function ToSettings() {
	const { settings: words } = useStrings();
	return (
		<nav aria-label={words.title}>
			<Link to="/settings" activeOptions={{ exact: true }} className="way-back">
				<ArrowLeftOutlined aria-hidden /> {words.back}
			</Link>
		</nav>
	);
}
