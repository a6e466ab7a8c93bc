import { Link } from '@tanstack/react-router';
import { Failure, Nothing } from './Failure.tsx';
import { useStrings } from './strings/language.tsx';

export function MissingPage() {
	const { errors } = useStrings();
	return (
		<main className="alone">
			<h1 className="unseen">{errors.notFound}</h1>
			<Nothing title={errors.notFound} help={errors.notFoundHelp}>
				<Link to="/report">{errors.toReport}</Link>
			</Nothing>
		</main>
	);
}

export function FailedPage({ error }: { error: unknown }) {
	const { errors } = useStrings();
	return (
		<main className="alone">
			<h1 className="unseen">{errors.title}</h1>
			<Failure error={error} retry={() => window.location.reload()} />
		</main>
	);
}
