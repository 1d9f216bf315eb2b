/** What a table of few people may show, beside its margins and beside what was shown before. */
export { protect } from './protect.ts';
export type { Audit, Believed, Hidden, Release } from './protect.ts';
export type { Earlier } from './earlier.ts';
export type { Hierarchy, Merge } from './merge.ts';
export type { Reason } from './sensitive.ts';
export { protectTogether } from './together.ts';
export type { Asked, Protected, ProtectedSplit, Split, Told } from './together.ts';
export { tightIn } from './room.ts';
export type { Crowd, Shown, Tight } from './room.ts';
export { usual, withMargins } from './table.ts';
export type { Cells, Settings, Table } from './table.ts';
export { shareMayBeShown } from './share.ts';
export { noisyCount } from './noise.ts';
