import { seen, together, type Tallies, type Tally } from './tallies.ts';

/** One-sided, 90 of 100. */
const SURE = 1.2816;
const MOST = 5;

/** A statement that sets a group apart: `share` of those of the group who saw it, smoothed, and the tests. */
export type Speaking = {
  statement: number;
  stance: 'agree' | 'disagree';
  share: number;
  shareTest: number;
  /** `share` beside that of everybody else. */
  ratio: number;
  ratioTest: number;
};

/** What speaks for each group, at most five statements each, agreements first. */
export function speakingFor(
  { groups }: Tallies,
  statements: Uint32Array,
  out: ReadonlySet<number>
): Speaking[][] {
  return groups.map((own, index) => {
    const others = groups.filter((_, other) => other !== index);
    const all = own.flatMap((tally, column) => {
      const statement = statements[column]!;
      if (out.has(statement)) return [];
      const rest = together(others.map((group) => group[column]!));
      return (['agree', 'disagree'] as const).map((stance) => ({
        statement,
        stance,
        ...apart(tally, rest, stance)
      }));
    });
    const passing = all.filter(({ shareTest, ratioTest }) => shareTest > SURE && ratioTest > SURE);
    return passing
      .sort((a, b) => weight(b) - weight(a) || a.statement - b.statement)
      .slice(0, MOST)
      .sort((a, b) => +(a.stance === 'disagree') - +(b.stance === 'disagree'));
  });
}

const weight = ({ share, shareTest, ratio, ratioTest }: Omit<Speaking, 'statement' | 'stance'>): number =>
  share * shareTest * ratio * ratioTest;

function apart(own: Tally, rest: Tally, stance: Speaking['stance']) {
  const [n, others] = [countOf(own, stance), countOf(rest, stance)];
  const [share, restShare] = [smoothed(n, seen(own)), smoothed(others, seen(rest))];
  return {
    share,
    shareTest: oneProportion(n, seen(own)),
    ratio: share / restShare,
    ratioTest: twoProportions(n, others, seen(own), seen(rest))
  };
}

const countOf = ({ agrees, disagrees }: Tally, stance: Speaking['stance']): number =>
  stance === 'agree' ? agrees : disagrees;

export const smoothed = (n: number, of: number): number => (n + 1) / (of + 2);

/** Whether more than half, as a z with one added to both numbers. */
export const oneProportion = (n: number, of: number): number =>
  2 * Math.sqrt(of + 1) * ((n + 1) / (of + 1) - 0.5);

/** Whether more than the others, as a z with one added to all four numbers. */
export function twoProportions(n: number, m: number, of: number, ofOthers: number): number {
  const [a, b, all, others] = [n + 1, m + 1, of + 1, ofOthers + 1];
  const pooled = (a + b) / (all + others);
  if (pooled === 1) return 0;
  return (a / all - b / others) / Math.sqrt(pooled * (1 - pooled) * (1 / all + 1 / others));
}

/** A statement that most of everybody share. */
export type Shared = { statement: number; stance: 'agree' | 'disagree'; share: number; shareTest: number };

export function sharedByMost(
  { everybody }: Tallies,
  statements: Uint32Array,
  out: ReadonlySet<number>
): Shared[] {
  return everybody
    .flatMap((tally, column) => {
      const statement = statements[column]!;
      if (out.has(statement)) return [];
      return (['agree', 'disagree'] as const).map((stance) => {
        const n = countOf(tally, stance);
        return {
          statement,
          stance,
          share: smoothed(n, seen(tally)),
          shareTest: oneProportion(n, seen(tally))
        };
      });
    })
    .filter(({ share, shareTest }) => share > 0.5 && shareTest > SURE)
    .sort((a, b) => b.share * b.shareTest - a.share * a.shareTest || a.statement - b.statement);
}

/**
 * Group-informed consensus by statement, 0 to 1: how likely it is, smoothed, that one of each group all agree.
 * A statement is high only where no group stands against it.
 */
export function consensus({ groups }: Tallies): Float64Array {
  return Float64Array.from(groups[0] ?? [], (_, column) =>
    groups.reduce((product, group) => product * smoothed(group[column]!.agrees, seen(group[column]!)), 1)
  );
}
