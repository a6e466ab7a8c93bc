import type { FieldDefinition, Names } from '@yibenzhang/engine';
import type { ReactNode } from 'react';

/** What a display is given: the value in wire form (money in 元), never empty and never masked. */
export interface DisplayProps<Value> {
	readonly field: FieldDefinition;
	readonly value: Value;
	readonly names: Names;
	/** The record in which it stands. */
	readonly record: { readonly register: string; readonly id: string };
}

/** How a field kind looks on the page. */
export interface FieldView<Value = never> {
	readonly Display: (props: DisplayProps<Value>) => ReactNode;
}
