import { useStrings } from './strings/language.tsx';

/** Where words will stand: lines in their stead, so that nothing jumps when they come. */
export function Waiting({ lines }: { lines: number }) {
	const { app } = useStrings();
	return (
		<div className="waiting" role="status">
			<span className="unseen">{app.loading}</span>
			{Array.from({ length: lines }, (_, at) => (
				<span key={at} className="waiting-line" />
			))}
		</div>
	);
}
