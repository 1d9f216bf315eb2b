import type { Draft } from '#capabilities/surveys/server';

export type Stale = Draft['stale'];
export type { Draft };
