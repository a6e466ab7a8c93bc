/** Lines of work in the order in which they first come, each with its figures. */
export function bySection<Figure extends { readonly section: string }>(figures: readonly Figure[]): [string, Figure[]][] {
	const sections = new Map<string, Figure[]>();
	for (const figure of figures) {
		sections.set(figure.section, [...(sections.get(figure.section) ?? []), figure]);
	}
	return [...sections];
}
