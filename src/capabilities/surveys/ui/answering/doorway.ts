import type { Localized } from '#platform/localized';
import type { Packed } from '../../rules/answering/packing.ts';
import type { Mode } from '../../rules/answers.ts';

/** What a page tells the script that asks: which survey, for whom, and where the answers go. Plain JSON. */
export type Doorway = {
  /** "/palmdale/surveys/…" */
  base: string;
  surveyId: string;
  versionId: string;
  title: Localized;
  purpose: Localized | null;
  consent: Localized;
  /** The languages of the form, as it names them, and the one it begins with. */
  languages: string[];
  language: string;
  /** Chosen before the page began: at a kiosk. */
  chosen?: string;
  locale: 'en' | 'es';
  mode: Mode;
  /** Whose hands these are: an account, a tablet, or nobody ('' on a phone of one's own). */
  bearer: string;
  /** A member's own link, where one was followed: it also opens the questions. */
  key?: string;
  /** Where answers are posted, and whether they go without a cookie. */
  sendTo: string;
  anonymous: boolean;
  /** `trial`: of those who write the questions; nothing is kept or sent. */
  kind: 'page' | 'kiosk' | 'paper' | 'interview' | 'trial';
  /** Where the questions are, if they are no version yet. */
  form?: string;
  open: boolean;
  /** The paper page: where the number of a sheet is told. */
  sheets?: string;
  /** The interview page: which assignment. */
  assignmentId?: string;
  /** The number of the contact who is asked, for the interviewer's own list. */
  contact?: string | null;
};

/** What a draft holds. */
export type Begun = {
  versionId: string;
  language: string;
  answers: Packed;
  /** Which page was open. */
  at: string;
  /** Seconds spent so far. */
  seconds: number;
  /** For an interviewer: with whom. Never part of the answers. */
  contact: string | null;
};
