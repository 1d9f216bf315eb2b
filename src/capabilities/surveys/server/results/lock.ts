import type { Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';

/** Two who tell at once wait for each other: each must know all that was told before it. */
export const lockResults = (tx: Tx, surveyId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`results of ${surveyId}`}, 0))`.execute(tx.db);
