import { keyOf, type Candidate, type Draw, type Quota } from './draw.ts';

/**
 * People who are interchangeable: the same features, and households alike. Leximin treats them alike, so the
 * programs count kinds instead of naming people, and a kind's chance is split evenly among its people.
 */
export type Kind = {
  people: Candidate[];
  /** The home of each of the people: one member at most is drawn from it. */
  homes: string[];
  /** The features' values that bind, as keys of quotas. */
  values: Set<string>;
  /** The class of households it belongs to; kinds of one class share `households`. */
  household: number;
  /** How many of the kind a panel can hold at most: as many as there are such households. */
  most: number;
};

/**
 * The kinds of a pool. Without a household rule everybody is a household. With it, households whose members
 * have the same features are interchangeable too, which is coarser than one kind for each household and as exact.
 */
export function kindsOf(draw: Draw): Kind[] {
  const binding = bindingOf(draw);
  const labels = new Map(draw.pool.map((person) => [person, labelOf(person, binding)]));
  const classes = Map.groupBy(householdsOf(draw), (people) =>
    people
      .map((person) => labels.get(person)!)
      .sort()
      .join('\n')
  );
  return [...classes.values()].flatMap((households, place) =>
    [...Map.groupBy(households.flat(), (person) => labels.get(person)!)].map(([label, people]) => ({
      people,
      homes: people.map((person) => homeOf(draw, person)),
      values: new Set(JSON.parse(label) as string[]),
      household: place,
      most: households.length
    }))
  );
}

const householdsOf = (draw: Draw): Candidate[][] => [
  ...Map.groupBy(draw.pool, (person) => homeOf(draw, person)).values()
];

/** Who said nothing of a household is taken to live alone. */
const homeOf = ({ onePerHousehold }: Draw, { id, household }: Candidate): string =>
  onePerHousehold && household ? `with ${household}` : `alone ${id}`;

/** A quota that no panel could break does not tell people apart. */
function bindingOf({ pool, quotas, size }: Draw): Quota[] {
  const counts = new Map<string, number>();
  for (const { features } of pool)
    for (const [feature, value] of Object.entries(features)) {
      const key = keyOf({ feature, value });
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return quotas.filter((quota) => quota.min > 0 || quota.max < Math.min(size, counts.get(keyOf(quota)) ?? 0));
}

const labelOf = ({ features }: Candidate, binding: Quota[]): string =>
  JSON.stringify(binding.filter(({ feature, value }) => features[feature] === value).map(keyOf));
