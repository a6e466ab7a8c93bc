/** The year that opens after sign-in. */
export const DEFAULT_PERIOD = '2022';

/** Years to choose from; one that the address names is always among them. */
export function yearsToChoose(period: string): string[] {
	const years = ['2021', '2022', '2023'];
	return (years.includes(period) ? years : [...years, period]).sort().reverse();
}
