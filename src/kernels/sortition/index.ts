/** Fair draws under quotas: chances as equal as the quotas allow, and a lottery that anybody can check. */
export { drawFairly } from './draws.ts';
export type { Blocked, Drawn } from './draws.ts';
export type { Candidate, Draw, Quota } from './draw.ts';
export { leximin } from './leximin.ts';
export type { Fair, Progress } from './leximin.ts';
export { commitmentOf, commitmentText, lottery, PANELS } from './lottery.ts';
export type { Lottery } from './lottery.ts';
export { smallestRelaxation } from './relax.ts';
export type { Change } from './relax.ts';
export { replacement } from './replace.ts';
export type { Replacement } from './replace.ts';
export { fairnessOf } from './fairness.ts';
export type { Fairness } from './fairness.ts';
export { randomFrom, shuffled } from './random.ts';
export { readPool, readQuotas } from './csv.ts';
export type { Answer, Column, Model, Program, Row, Solver } from './program.ts';
