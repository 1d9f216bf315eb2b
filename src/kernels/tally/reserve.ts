import type { Options, Reserve } from './options.ts';

/** Whether the reserved seats can still be filled. Candidates are places in `Options.candidates`. */
export type Reserves = {
  /** Whether `left` more seats can go to `hopeful` so that with `elected` every reserve is met. */
  fillable: (elected: number[], hopeful: number[], left: number) => boolean;
  short: { code: string; least: number; attainable: number }[];
};

/**
 * Where a reserve has too few candidates, it asks for as many as there can be, and `short` says so.
 * Earlier reserves go first where they cannot all be met.
 */
export function reservesOf({ candidates, withdrawn = [], seats, reserved = [] }: Options): Reserves {
  if (!reserved.length) return { fillable: () => true, short: [] };
  const standing = candidates
    .map((_, place) => place)
    .filter((place) => !withdrawn.includes(candidates[place]!));
  const left = Math.min(seats, standing.length);
  const asked: Asked[] = [];
  for (const reserve of reserved) asked.push(attainable(reserve, asked, candidates, standing, left));
  const short = reserved
    .map(({ code, least }, index) => ({ code, least, attainable: asked[index]!.least }))
    .filter((reserve) => reserve.attainable < reserve.least);
  return { fillable: (elected, hopeful, open) => canFill(asked, elected, hopeful, open), short };
}

type Asked = { least: number; belongs: boolean[] };

function attainable(
  reserve: Reserve,
  before: Asked[],
  candidates: string[],
  standing: number[],
  seats: number
): Asked {
  const belongs = candidates.map((id) => reserve.candidates.includes(id));
  let least = reserve.least;
  while (least > 0 && !canFill([...before, { least, belongs }], [], standing, seats)) least--;
  return { least, belongs };
}

function canFill(asked: Asked[], elected: number[], hopeful: number[], left: number): boolean {
  const missing = asked.map(({ least, belongs }) => least - elected.filter((place) => belongs[place]).length);
  if (left > hopeful.length) return canFill(asked, elected, hopeful, hopeful.length);
  return seatable(missing, kindsOf(asked, hopeful), left);
}

/** How many hopefuls belong to the same reserves. */
type Kind = { belongs: boolean[]; people: number };

function kindsOf(asked: Asked[], hopeful: number[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const place of hopeful) {
    const belongs = asked.map((reserve) => reserve.belongs[place]!);
    const kind = kinds.get(belongs.join()) ?? { belongs, people: 0 };
    kind.people++;
    kinds.set(belongs.join(), kind);
  }
  return [...kinds.values()];
}

function seatable(missing: number[], [kind, ...others]: Kind[], left: number): boolean {
  if (missing.every((people) => people <= 0)) return true;
  if (!kind || missing.some((people) => people > left)) return false;
  for (let taken = Math.min(kind.people, left); taken >= 0; taken--) {
    const still = missing.map((people, index) => people - (kind.belongs[index] ? taken : 0));
    if (seatable(still, others, left - taken)) return true;
  }
  return false;
}
