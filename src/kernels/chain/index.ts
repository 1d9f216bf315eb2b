/** A chain of sealed entries: what was written can be read in ten years and not quietly changed. */
export { canonical } from './canonical.ts';
export { seal } from './seal.ts';
export type { Draft } from './seal.ts';
export { verify } from './verify.ts';
export type { Expected, Reason, Verification } from './verify.ts';
export { fromLine, toLine } from './line.ts';
export { commitment, sha256, shortHash } from './hash.ts';
export { GENESIS } from './entry.ts';
export type { Entry } from './entry.ts';
