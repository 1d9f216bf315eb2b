import { plainDay } from '#platform/dates';
import type { Locale } from '#platform/localized';
import { m } from '#platform/words';
import type { AgreementKind, State } from '../rules/agreement.ts';
import { stateWord } from './words.ts';

type Line = {
  kind: AgreementKind;
  number: number;
  state: State;
  from: string | null;
  adoptedHow: string | null;
};

const tones = { draft: 'unknown', coming: 'unknown', in_force: 'met', past: 'none' } as const;

/** The history of one text for the Timeline, newest first. */
export const timelineOf = (versions: Line[], root: string, locale: Locale) =>
  versions.map(({ kind, number, state, from, adoptedHow }) => ({
    when: from ? plainDay(from, locale) : m.governance_history_no_day(),
    day: from ?? undefined,
    title: m.governance_version_number({ number }),
    href: `${root}/${kind}/versions/${number}`,
    text: adoptedHow ?? undefined,
    state: { tone: tones[state], word: stateWord(state) }
  }));
