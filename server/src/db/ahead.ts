/** The same items, each next one being fetched while somebody works on the one before. Ends what it reads from, also when it is given up. */
export async function* ahead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
	const fetch = () => {
		const next = items.next();
		// Told to whoever takes it; given up, it is nobody's.
		next.catch(() => {});
		return next;
	};
	let next = fetch();
	try {
		for (let item = await next; item.done !== true; item = await next) {
			next = fetch();
			yield item.value;
		}
	} finally {
		await items.return(undefined);
	}
}
