import type { Counts, Finding } from '../../../../kernels/bylaws/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Purpose } from './agenda.ts';

/** The minutes as they were drafted: everything they say, in every language, and nothing that is looked up later. */
export type MinutesContent = {
  format: 1;
  title: Localized;
  body: Localized;
  day: string;
  openedAt: string;
  closedAt: string;
  where: string | null;
  /** Everybody who came, once: members by category, guests beside them. */
  came: { members: number; guests: number; byCategory: Counts };
  /** The version of the bylaws by which it was judged, and what was found of the people who came. */
  rules: { number: number; findings: Finding[] } | null;
  items: { title: Localized; purpose: Purpose; notes: Localized | null }[];
  motions: { text: Localized; movedBy: string; secondedBy: string | null; outcome: string | null }[];
  steps: { what: Localized; owner: string; dueOn: string | null }[];
  parked: Localized[];
};

/** Everything that has to be in every language before there are minutes. */
export const textsOf = ({ title, items, motions, steps, parked }: MinutesContent): Localized[] => [
  title,
  ...items.flatMap((item) => [item.title, ...(item.notes ? [item.notes] : [])]),
  ...motions.map(({ text }) => text),
  ...steps.map(({ what }) => what),
  ...parked
];

/** Membership category is public inside the community; everybody else sees the verdict without the numbers. */
export function forOutsiders(content: MinutesContent): MinutesContent {
  const rules = content.rules && {
    ...content.rules,
    findings: content.rules.findings.map((finding) => ({ ...finding, numbers: {} }))
  };
  return { ...content, rules, came: { ...content.came, byCategory: {} } };
}
