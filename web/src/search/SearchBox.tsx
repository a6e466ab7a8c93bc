import { SearchOutlined } from '@ant-design/icons';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { NOTE } from '../frame/frame-pages.tsx';
import { useStrings } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { Marked } from './Marked.tsx';
import './search.css';
import { type Hit, useFound } from './useFound.ts';

interface SearchBoxProps {
	/** What was asked before. */
	readonly words?: string;
	/** Told what is asked, once the typing rests. */
	asks?(words: string): void;
	/** Told when something has been opened. */
	opened?(): void;
}

const REST_MS = 160;

/** A box to type in and below it all that fits: arrows choose, Enter opens, as screen readers know it from a combobox. */
export function SearchBox({ words = '', asks, opened }: SearchBoxProps) {
	const strings = useStrings().search;
	const router = useRouter();
	const [typed, setTyped] = useState(words);
	const [asked, setAsked] = useState(words);
	const [chosen, setChosen] = useState<string>();
	const composes = useRef(false);
	const list = useRef<HTMLDivElement>(null);
	const id = useId();
	const { groups, isSearching, too_short, error, again } = useFound(asked);
	const hits = groups.flatMap((group) => group.hits);
	const active = Math.max(
		0,
		hits.findIndex(({ href }) => href === chosen),
	);
	const told = useRef(asks);
	told.current = asks;

	useEffect(() => {
		const later = setTimeout(() => {
			// Half a word of Chinese input is no word yet.
			if (!composes.current) {
				setAsked(typed);
				told.current?.(typed.trim());
			}
		}, REST_MS);
		return () => clearTimeout(later);
	}, [typed]);
	useEffect(() => {
		list.current?.querySelector(`[id="${CSS.escape(`${id}-${active}`)}"]`)?.scrollIntoView({ block: 'nearest' });
	}, [active, id]);

	function open({ href }: Hit) {
		opened?.();
		if (href === NOTE) {
			window.location.assign(href);
		} else {
			void router.navigate({ href });
		}
	}

	function press(event: KeyboardEvent) {
		const hit = hits[active];
		if (event.nativeEvent.isComposing) {
			return;
		}
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			const next = (active + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % Math.max(1, hits.length);
			setChosen(hits[next]?.href);
		} else if (event.key === 'Enter' && hit !== undefined) {
			event.preventDefault();
			open(hit);
		}
	}

	function click(event: MouseEvent, hit: Hit) {
		// A new window, if the reader wants one.
		if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			open(hit);
		}
	}

	let at = -1;
	return (
		<search className="search">
			<div className="search-input">
				<SearchOutlined aria-hidden />
				<input
					// biome-ignore lint/a11y/noAutofocus: it is what was opened for
					autoFocus
					type="text"
					role="combobox"
					autoComplete="off"
					spellCheck={false}
					enterKeyHint="go"
					aria-label={strings.title}
					placeholder={strings.hint}
					aria-autocomplete="list"
					aria-expanded={hits.length > 0}
					aria-controls={`${id}-list`}
					aria-activedescendant={hits.length > 0 ? `${id}-${active}` : undefined}
					maxLength={100}
					value={typed}
					onChange={({ target }) => setTyped(target.value)}
					onCompositionStart={() => {
						composes.current = true;
					}}
					onCompositionEnd={({ currentTarget }) => {
						composes.current = false;
						setTyped(`${currentTarget.value}`);
						setAsked(currentTarget.value);
					}}
					onKeyDown={press}
				/>
			</div>
			<p className="unseen" role="status">
				{isSearching ? strings.searching : asked.trim() !== '' && strings.found(hits.length)}
			</p>
			<div className="search-found" ref={list} aria-busy={isSearching}>
				{hits.length > 0 && (
					<div role="listbox" id={`${id}-list`} aria-label={strings.results}>
						{groups.map(({ key, title, hits: some }) => (
							// biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
							<div key={key} role="group" aria-label={title}>
								<p className="search-group" aria-hidden>
									{title}
								</p>
								{some.map((hit) => {
									at += 1;
									return (
										<a
											key={hit.href}
											id={`${id}-${at}`}
											role="option"
											aria-selected={at === active}
											tabIndex={-1}
											href={hit.href}
											onClick={(event) => click(event, hit)}
										>
											<span className="search-title">
												<Marked text={hit.title} words={asked} />
											</span>
											{hit.beside !== '' && (
												<span className="search-beside">
													<Marked text={hit.beside} words={asked} />
												</span>
											)}
										</a>
									);
								})}
							</div>
						))}
					</div>
				)}
				{isSearching && hits.length === 0 && <Waiting lines={5} />}
				{error && <Failure error={error} retry={again} />}
				{too_short && <p className="search-note quiet">{strings.tooShort}</p>}
				{!isSearching && !error && hits.length === 0 && !too_short && (
					<Nothing title={asked.trim() === '' ? strings.start : strings.none(asked.trim())} help={asked.trim() === '' ? strings.startHelp : strings.noneHelp} />
				)}
			</div>
		</search>
	);
}
