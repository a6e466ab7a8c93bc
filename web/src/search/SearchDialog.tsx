import { Dialog } from '../Dialog.tsx';
import { useStrings } from '../strings/language.tsx';
import { SearchBox } from './SearchBox.tsx';

/** The search over the page, where there is room for both. */
export function SearchDialog({ close }: { close(): void }) {
	const { search } = useStrings();
	return (
		<Dialog title={search.title} width={680} close={close}>
			<SearchBox opened={close} />
		</Dialog>
	);
}
