import { useEffect, useState } from 'react';
import { usePhoneLanguage } from '../strings/language.tsx';
import { type Card, type DraftPicture, pictureField, placesOfPicture } from './draft.ts';
import { jpegName, shrinkPicture } from './pictures.ts';

interface PicturesProps {
	readonly pictures: readonly DraftPicture[];
	readonly cards: readonly Card[];
	onChange(change: (before: readonly DraftPicture[]) => readonly DraftPicture[]): void;
}

/** Pictures of the entry, and into which of its records each goes. */
export function Pictures({ pictures, cards, onChange }: PicturesProps) {
	const { strings, say } = usePhoneLanguage();
	const words = strings.notes;
	const [broken, setBroken] = useState<readonly string[]>([]);
	const taking = cards.filter(({ register }) => pictureField(register) !== undefined);
	if (taking.length === 0 && pictures.length === 0) {
		return null;
	}

	async function add(files: readonly File[]) {
		setBroken([]);
		for (const file of files) {
			try {
				const content = await shrinkPicture(file);
				const picture = { id: `${Date.now()}-${file.name}-${file.size}`, name: jpegName(file.name), content, original: file, registers: undefined };
				onChange((before) => [...before, picture]);
			} catch {
				setBroken((before) => [...before, file.name]);
			}
		}
	}

	return (
		<section className="note-pictures" aria-label={words.addPicture}>
			<ul>
				{pictures.map((picture) => (
					<li key={picture.id}>
						<Preview picture={picture} />
						<div>
							{taking.length > 1 &&
								taking.map(({ register }) => {
									const into = placesOfPicture(picture, cards);
									return (
										<label key={register.id} className="note-pill">
											<input
												type="checkbox"
												checked={into.includes(register.id)}
												onChange={({ target }) => {
													const registers = target.checked ? [...into, register.id] : into.filter((id) => id !== register.id);
													onChange((before) => before.map((one) => (one.id === picture.id ? { ...one, registers } : one)));
												}}
											/>
											<span>{words.pictureFor(say(register.label))}</span>
										</label>
									);
								})}
						</div>
						<button
							type="button"
							className="note-icon"
							aria-label={words.removePicture(picture.name)}
							onClick={() => onChange((before) => before.filter(({ id }) => id !== picture.id))}
						>
							×
						</button>
					</li>
				))}
			</ul>
			{broken.map((name) => (
				<p key={name} role="alert" className="note-fault">
					{words.pictureBroken(name)}
				</p>
			))}
			<label className="entry-button note-camera">
				{words.addPicture}
				<input
					type="file"
					accept="image/*"
					multiple
					onChange={({ target }) => {
						void add([...(target.files ?? [])]);
						target.value = '';
					}}
				/>
			</label>
			<p className="quiet">{words.pictureHelp}</p>
		</section>
	);
}

function Preview({ picture }: { picture: DraftPicture }) {
	const [address, setAddress] = useState<string>();
	useEffect(() => {
		const made = URL.createObjectURL(picture.content);
		setAddress(made);
		return () => URL.revokeObjectURL(made);
	}, [picture.content]);
	return address === undefined ? null : <img src={address} alt={picture.name} />;
}
