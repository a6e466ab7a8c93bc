import { Dialog } from '../Dialog.tsx';
import { useStrings } from '../strings/language.tsx';
import './keys.css';
import { keyNames, useKeyGroups } from './useKeys.ts';

/** All keys that do something on this page. */
export function KeySheet({ close }: { close(): void }) {
	const words = useStrings().frame.keys;
	const groups = useKeyGroups();
	return (
		<Dialog title={words.title} width={760} close={close}>
			<p className="quiet">{words.help}</p>
			<div className="key-groups">
				{groups.map(({ title, bindings }) => (
					<section key={title} className="key-group">
						<h3>{title}</h3>
						<dl>
							{bindings.map(({ keys, does }) => (
								<div key={keys}>
									<dt>
										<Keys keys={keys} />
									</dt>
									<dd>{does}</dd>
								</div>
							))}
						</dl>
					</section>
				))}
			</div>
		</Dialog>
	);
}

/** `Ctrl` `K`, as keys. */
export function Keys({ keys }: { keys: string }) {
	const { or } = useStrings().frame.keys;
	return keys.split(' / ').map((one, at) => (
		<span key={one} className="keys">
			{at > 0 && <span className="keys-or">{or}</span>}
			{keyNames(one).map((name) => (
				<kbd key={name}>{name}</kbd>
			))}
		</span>
	));
}
