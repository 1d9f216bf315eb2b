/** Opinion groups from votes on statements, what speaks for each, and what everybody shares. */
export { gather, gatherColumns } from './votes.ts';
export type { Stance, Vote, VoteColumns, Votes } from './votes.ts';
export { picture } from './picture.ts';
export type { Options, Picture } from './picture.ts';
export type { Shown } from './groups.ts';
export type { Point } from './projection.ts';
export type { Shared, Speaking } from './speaking.ts';
export type { Tallies, Tally } from './tallies.ts';
export { drawNext, priority } from './next.ts';
