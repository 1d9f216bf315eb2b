import { openDatabase } from '../../../platform/db/index.ts';
import { certify } from '../server/proposal/certify.ts';

/**
 * A program of its own that certifies and is ended as by kill -9: at its n-th look at the clock, or right after it was
 * done and before it could say so. Arguments: the database, the context as JSON with `now`, the decision, n.
 */
const [url, said, decisionId, looks] = process.argv.slice(2);
const { now, ...context } = JSON.parse(said!);
let left = Number(looks);

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still here');
};

const clock = (): Date => (left-- === 0 ? die() : new Date(now));
await certify({ ...context, clock, database: openDatabase(url!, 1) }, decisionId!);
die();
