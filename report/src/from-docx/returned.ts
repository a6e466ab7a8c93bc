/** A Word file as it was sent and as it came back: paragraphs that say something, with the controls that stand in them. */
export interface ReadParagraph {
	readonly text: string;
	readonly controls: readonly ReadControl[];
}

export interface ReadControl {
	/** Which of the file's controls it is, from 1, where that is known. */
	readonly number: number | undefined;
	/** Empty where the program that wrote the file dropped it. */
	readonly tag: string;
	/** The figure's name; empty likewise. */
	readonly name: string;
	readonly text: string;
	/** Where in the paragraph it begins. */
	readonly at: number;
}

/** What was sent, as the file itself keeps it. */
export interface SentReport {
	readonly report: string;
	readonly period: string;
	readonly form: 'document' | 'letter';
	/** The draft from which it was made. */
	readonly draft?: string;
	readonly paragraphs: readonly ReadParagraph[];
}

export interface ReadComment {
	readonly author: string;
	readonly text: string;
	/** Index of the paragraph on which it was made. */
	readonly paragraph: number | undefined;
}

export interface ReturnedText {
	readonly paragraphs: readonly ReadParagraph[];
	/** Comment id → index of the paragraph in which it begins. */
	readonly commented: ReadonlyMap<string, number>;
	/** Who changed something with changes being recorded. */
	readonly tracked_by: readonly string[];
}

/** Takes the events of somebody's XML reader, names without their prefix. */
export interface PartReader<Result> {
	open(name: string, attributes: Readonly<Record<string, string>>): void;
	close(name: string): void;
	text(text: string): void;
	result(): Result;
}

/** An attribute whatever its prefix. */
export function attributeIn(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
	return attributes[name] ?? Object.entries(attributes).find(([id]) => id.slice(id.indexOf(':') + 1) === name)?.[1];
}
