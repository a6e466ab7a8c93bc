import { SearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Keys } from '../keys/KeySheet.tsx';
import { useKeys } from '../keys/useKeys.ts';
import { useStrings } from '../strings/language.tsx';
import { useRoom } from '../useRoom.ts';
import { SearchDialog } from './SearchDialog.tsx';
import './search.css';

const KEYS = 'Mod+K';

/** The way into the search from every page: a dialog over it, on a phone a page of its own. */
export function SearchButton() {
	const { search, frame } = useStrings();
	const navigate = useNavigate();
	const isPhone = useRoom() === 'phone';
	const [open, setOpen] = useState(false);
	const keys = useMemo(() => [{ keys: KEYS, does: search.title, run: () => setOpen(true) }], [search]);
	useKeys(frame.keys.everywhere, keys);
	return (
		<>
			<button type="button" className="search-button" onClick={() => (isPhone ? void navigate({ to: '/search' }) : setOpen(true))}>
				<SearchOutlined aria-hidden />
				<span className="search-word">{search.title}</span>
				<span className="search-keys" aria-hidden>
					<Keys keys={KEYS} />
				</span>
			</button>
			{open && <SearchDialog close={() => setOpen(false)} />}
		</>
	);
}
