import type { Finding } from '../../../../kernels/bylaws/index.ts';
import { findingSentence } from '../../../governance/server/index.ts';
import { inLanguage, type Locale } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { MinutesContent } from '../../rules/plan/minutes.ts';
import { hourOf, longDay, plainDay } from '../../../../platform/dates/index.ts';

/** A part of a paper: a heading, sentences, and a list. The page, the print and the PDF are all made of these. */
export type Section = { title: string; lines: string[]; list: string[] };

type About = { approvedOn: string | null; timeZone: string };

/** The minutes in one language. */
export function minutesIn(content: MinutesContent, locale: Locale, about: About): Section[] {
  return [
    opening(content, locale, about),
    whoCame(content, locale),
    ...content.items.map((item) => itemSection(item, locale)),
    listed(
      m.meetings_minutes_motions({}, { locale }),
      content.motions.map((motion) => motionLine(motion, locale))
    ),
    listed(
      m.meetings_minutes_steps({}, { locale }),
      content.steps.map((step) => stepLine(step, locale))
    ),
    listed(
      m.meetings_minutes_parked({}, { locale }),
      content.parked.map((text) => inLanguage(text, locale))
    )
  ].filter(({ lines, list }) => lines.length > 0 || list.length > 0);
}

function opening(content: MinutesContent, locale: Locale, { approvedOn, timeZone }: About): Section {
  const [from, to] = [content.openedAt, content.closedAt].map((at) => hourOf(new Date(at), timeZone, locale));
  const status = approvedOn
    ? m.meetings_minutes_approved({ day: plainDay(approvedOn, locale) }, { locale })
    : m.meetings_minutes_draft({}, { locale });
  const when = m.meetings_minutes_when(
    { day: longDay(content.day, locale), from: from!, to: to! },
    { locale }
  );
  const where = content.where ? [m.meetings_minutes_where({ where: content.where }, { locale })] : [];
  return { title: inLanguage(content.body, locale), lines: [when, ...where, status], list: [] };
}

const categoryWord = {
  parent_0_5: m.meetings_category_parent_0_5,
  parent_6_plus: m.meetings_category_parent_6_plus,
  resident: m.meetings_category_resident,
  stakeholder: m.meetings_category_stakeholder,
  undisclosed: m.meetings_category_undisclosed
};

const verdictWord = {
  met: m.meetings_verdict_met,
  not_met: m.meetings_verdict_not_met,
  cannot_tell: m.meetings_verdict_cannot_tell,
  not_applicable: m.meetings_verdict_not_applicable
};

const order = Object.keys(categoryWord) as (keyof typeof categoryWord)[];

function whoCame({ came, rules }: MinutesContent, locale: Locale): Section {
  const list = order
    .filter((category) => came.byCategory[category])
    .map((category) => `${categoryWord[category]({}, { locale })}: ${came.byCategory[category]}`);
  const found = (rules?.findings ?? []).filter(({ status }) => status !== 'not_applicable');
  const lines = [
    m.meetings_minutes_came({ members: came.members, guests: came.guests }, { locale }),
    ...found.flatMap((finding) => judged(finding, locale))
  ];
  return { title: m.meetings_minutes_who({}, { locale }), lines, list };
}

/** The finding with its numbers; for outsiders, who have none, the verdict on the quorum. */
function judged(finding: Finding, locale: Locale): string[] {
  if (Object.keys(finding.numbers).length) return [findingSentence(finding, locale)];
  const verdict = verdictWord[finding.status]({}, { locale });
  return finding.code === 'quorum' ? [m.meetings_minutes_quorum({ verdict }, { locale })] : [];
}

function itemSection({ title, notes }: MinutesContent['items'][number], locale: Locale): Section {
  const text = notes ? inLanguage(notes, locale) : m.meetings_minutes_nothing({}, { locale });
  return { title: inLanguage(title, locale), lines: text.split(/\n+/), list: [] };
}

const outcomeWord: Record<string, typeof m.meetings_outcome_carried> = {
  carried: m.meetings_outcome_carried,
  not_carried: m.meetings_outcome_not_carried,
  withdrawn: m.meetings_outcome_withdrawn,
  later: m.meetings_outcome_later
};

export function motionLine(
  { text, movedBy, secondedBy, outcome }: MinutesContent['motions'][number],
  locale: Locale
): string {
  const who = secondedBy
    ? m.meetings_minutes_moved_seconded({ moved: movedBy, seconded: secondedBy }, { locale })
    : m.meetings_minutes_moved({ moved: movedBy }, { locale });
  const how = outcome ? ` ${outcomeWord[outcome]?.({}, { locale }) ?? ''}.` : '';
  return `${inLanguage(text, locale)} ${who}.${how}`;
}

export function stepLine({ what, owner, dueOn }: MinutesContent['steps'][number], locale: Locale): string {
  const until = dueOn ? `, ${m.meetings_step_until({ day: plainDay(dueOn, locale) }, { locale })}` : '';
  return `${inLanguage(what, locale)} (${owner}${until})`;
}

/** What was agreed and what comes next, for the page of a meeting that is over. */
export const decidedIn = (content: MinutesContent, locale: Locale): Section[] =>
  [
    listed(
      m.meetings_minutes_motions({}, { locale }),
      content.motions.map((motion) => motionLine(motion, locale))
    ),
    listed(
      m.meetings_minutes_steps({}, { locale }),
      content.steps.map((step) => stepLine(step, locale))
    )
  ].filter(({ list }) => list.length > 0);

const listed = (title: string, list: string[]): Section => ({ title, lines: [], list });
