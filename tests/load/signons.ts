/**
 * Claim: with 100,000 sign-ons the counter and the wall of organizations answer in under 50 ms. And in a flood of
 * 50,000 requests of which 5 in 100 are honest, every honest one has its code within the first codes that go out,
 * before the flood has spent them, and none is lost.
 *
 * Run: node tests/load/signons.ts [sign-ons] [requests]   It fails when an honest one was lost or a page was slow.
 */
import { withHouse } from './house.ts';
import { signers } from './signing.ts';

const [signOns = 100_000, requests = 50_000] = process.argv.slice(2).map(Number);

await withHouse((house) => signers(house, { signOns, requests }));
