import type { BodyFacts, Category, Counts } from '../../../kernels/bylaws/index.ts';

/** Kinds of groups, from everybody to the few. */
export const bodyKinds = [
  'assembly',
  'guidance',
  'standing_committee',
  'ad_hoc_committee',
  'workgroup',
  'panel'
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** The leadership team and panels have seats; committees and workgroups have members. */
export const hasSeats = (kind: BodyKind): boolean => kind === 'guidance' || kind === 'panel';

/** One person in a body on a day. `broughtBy` is the organization that brought them. */
export type Sitting = {
  personId: string;
  category: Category;
  office: string | null;
  organizationId: string | null;
  broughtBy: string | null;
};

/** Workgroups come and go: the rules ask of them no more than of a panel. */
const asked: Record<Exclude<BodyKind, 'assembly'>, BodyFacts['body']> = {
  guidance: 'guidance_body',
  standing_committee: 'committee',
  ad_hoc_committee: 'committee',
  workgroup: 'panel',
  panel: 'panel'
};

/** What the rules judge of a body: distinct people, the offices they hold, organizations and whom they brought. */
export function factsOf(kind: Exclude<BodyKind, 'assembly'>, sittings: Sitting[]): BodyFacts {
  const people = new Map(sittings.map((sitting) => [sitting.personId, sitting.category]));
  return {
    kind: 'body',
    body: asked[kind],
    members: countsOf(people.values()),
    officers: sittings.flatMap(({ office }) => office ?? []),
    organizations: pairs(sittings)
  };
}

export function countsOf(categories: Iterable<Category>): Counts {
  const counts: Counts = {};
  for (const category of categories) counts[category] = (counts[category] ?? 0) + 1;
  return counts;
}

/** Only somebody who is no stakeholder themselves counts as the resident that was brought. */
function pairs(sittings: Sitting[]): { on: number; withResident: number } {
  const stakeholders = sittings.filter(({ category }) => category === 'stakeholder');
  const on = new Set(stakeholders.flatMap(({ organizationId }) => organizationId ?? []));
  const residents = sittings.filter(
    ({ category }) => category !== 'stakeholder' && category !== 'undisclosed'
  );
  const brought = new Set(residents.flatMap(({ broughtBy }) => broughtBy ?? []));
  return { on: on.size, withResident: [...on].filter((id) => brought.has(id)).length };
}

/** Whether a holding covers any of the days from `from` to before `until`; null is open. */
export function overlaps(
  held: { fromOn: string; untilOn: string | null; leftOn: string | null },
  { from, until }: { from: string; until: string | null }
): boolean {
  const end = endOf(held);
  return (end === null || end > from) && (until === null || held.fromOn < until) && end !== held.fromOn;
}

/** The first day on which somebody no longer holds a seat. */
export function endOf({ untilOn, leftOn }: { untilOn: string | null; leftOn: string | null }): string | null {
  if (untilOn === null || leftOn === null) return untilOn ?? leftOn;
  return untilOn < leftOn ? untilOn : leftOn;
}
