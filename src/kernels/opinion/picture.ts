import { center } from './centered.ts';
import { components } from './components.ts';
import { whoCounts } from './counting.ts';
import { group, type Shown } from './groups.ts';
import { extremity, projectParticipants, projectStatements, type Point } from './projection.ts';
import { consensus, sharedByMost, speakingFor, type Shared, type Speaking } from './speaking.ts';
import { tally, type Tallies } from './tallies.ts';
import type { Votes } from './votes.ts';

export type Options = {
  /** Ids of statements that moderation took out. */
  out?: ReadonlySet<number>;
  /** Ids of participants who counted before: once in, always in. */
  counted?: ReadonlySet<number>;
  /** What the last picture showed. */
  shown?: Shown | null;
  /** A fixed number of groups. */
  groups?: number | null;
};

export type Picture = {
  /** By participant, in the order of `votes.participants`: where they stand, and their group or -1. */
  points: Point[];
  groupOf: Int32Array;
  /** Ids of participants who count. */
  counted: number[];
  centers: Point[];
  sizes: number[];
  shown: Shown | null;
  silhouettes: { k: number; silhouette: number }[];
  /** By statement, in the order of `votes.statements`. */
  statementPoints: Point[];
  extremity: number[];
  tallies: Tallies;
  consensus: Float64Array;
  speaking: Speaking[][];
  shared: Shared[];
};

/** The whole picture of a conversation. The same votes give the same picture, in whatever order they come. */
export function picture(votes: Votes, options: Options = {}): Picture {
  const { out = new Set(), counted = new Set(), shown = null, groups = null } = options;
  const centered = center(votes, out);
  const directions = components(centered);
  const points = projectParticipants(centered, directions);
  const rows = whoCounts(votes, counted);
  const grouping = group(
    rows.map((row) => points[row]!),
    shown,
    groups
  );
  const groupOf = new Int32Array(points.length).fill(-1);
  rows.forEach((row, index) => (groupOf[row] = grouping.of[index]!));
  const tallies = tally(votes, groupOf, grouping.centers.length);
  const statementPoints = projectStatements(centered, directions);
  return {
    points,
    groupOf,
    counted: rows.map((row) => votes.participants[row]!),
    centers: grouping.centers,
    sizes: grouping.centers.map((_, index) => rows.filter((row) => groupOf[row] === index).length),
    shown: grouping.shown,
    silhouettes: grouping.silhouettes,
    statementPoints,
    extremity: statementPoints.map(extremity),
    tallies,
    consensus: consensus(tallies),
    speaking: speakingFor(tallies, votes.statements, out),
    shared: sharedByMost(tallies, votes.statements, out)
  };
}
