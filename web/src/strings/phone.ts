/** The words of the phone’s entry alone: the whole catalogues would be a sixth of all that a phone has to fetch. */
import { appEn, errorsEn } from './en/app.ts';
import { notesEn } from './en/notes.ts';
import { offlineEn } from './en/offline.ts';
import { accountEn, signInEn } from './en/session.ts';
import { appZh, errorsZh } from './zh/app.ts';
import { notesZh } from './zh/notes.ts';
import { offlineZh } from './zh/offline.ts';
import { accountZh, signInZh } from './zh/session.ts';

const zh = { app: appZh, errors: errorsZh, account: accountZh, signIn: signInZh, notes: notesZh, offline: offlineZh };
const en: PhoneStrings = { app: appEn, errors: errorsEn, account: accountEn, signIn: signInEn, notes: notesEn, offline: offlineEn };

export type PhoneStrings = typeof zh;
export const PHONE_CATALOGUES = { zh, en };
