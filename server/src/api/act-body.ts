import { Type } from 'typebox';
import { RecordId } from './ids.ts';
import { PlainText } from './plain-text.ts';

/** What a request to act may hold, by itself or within a batch. */
export const ActMembers = {
	id: Type.Optional(RecordId),
	version: Type.Optional(Type.Integer({ minimum: 1 })),
	unit: Type.Optional(PlainText(60)),
	values: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
	reason: Type.Optional(PlainText(1000)),
	made_at: Type.Optional(PlainText(40)),
	state: Type.Optional(PlainText(40)),
	number: Type.Optional(PlainText(60, { minLength: 1 })),
};
export const ActBody = Type.Object(ActMembers, { additionalProperties: false });
