import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoteWordsAnswer } from '@yibenzhang/engine';
import { dropNoteWord, keepNoteWord, listNoteWords } from './note-word-requests.ts';

const KEY = ['note-words'] as const;

export function useNoteWords() {
	return useQuery({ queryKey: KEY, queryFn: ({ signal }) => listNoteWords(signal) });
}

export function useNoteWordChanges() {
	const queries = useQueryClient();
	const onSuccess = (answer: NoteWordsAnswer) => queries.setQueryData(KEY, answer);
	return { keep: useMutation({ mutationFn: keepNoteWord, onSuccess }), drop: useMutation({ mutationFn: dropNoteWord, onSuccess }) };
}
