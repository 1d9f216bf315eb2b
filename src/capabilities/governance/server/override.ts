import { sha256 } from '../../../kernels/chain/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { transact } from '../../../platform/db/index.ts';
import { locales } from '../../../platform/localized/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { m } from '../../../platform/words/index.ts';
import { append } from '../../record/server/index.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { rulesOf, type RulesInForce } from './rules.ts';
import { today } from './today.ts';

/**
 * Certifies against an unmet rule, with a written reason, by somebody who holds an office that the bylaws
 * of the verdict name. It stands beside the verdict for ever, and in the book of decisions.
 */
export function overrideVerdict(
  context: Context,
  { verdictId, reason }: { verdictId: string; reason: string }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.override);
    const { status, overriddenBy, versionId } = await lockVerdict(tx, verdictId);
    const office = await namedOffice(tx, await rulesOf(tx, versionId));
    if (status === 'met') throw problems.nothing_to_override();
    if (overriddenBy) throw problems.overridden_already();
    await tx.db
      .updateTable('verdict')
      .set({
        overriddenBy: memberOf(tx.actor),
        overriddenAt: tx.clock(),
        overrideOffice: office,
        overrideReason: reason
      })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', verdictId)
      .execute();
    await remember(tx, 'governance.overridden', { verdictId, office });
    // The reason may name people, so the book keeps its fingerprint and the verdict its words.
    const title = Object.fromEntries(
      locales.map((locale) => [locale, m.governance_record_override({}, { locale })])
    );
    await append(tx, 'governance.overridden', {
      title,
      verdict: verdictId,
      office,
      reason: await sha256(reason)
    });
  });
}

async function lockVerdict(tx: Tx, id: string) {
  const verdict = await tx.db
    .selectFrom('verdict')
    .select(['status', 'overriddenBy', 'versionId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!verdict) throw common.not_found();
  return verdict;
}

/** The office of the leadership team that the actor holds today and the bylaws name. */
async function namedOffice(tx: Tx, { parameters: { overrideBy } }: RulesInForce): Promise<string> {
  const held = Array.isArray(overrideBy)
    ? (await officesHeldBy(tx, memberOf(tx.actor))).find((office) => overrideBy.includes(office))
    : null;
  if (!held) throw problems.not_named();
  return held;
}

async function officesHeldBy(tx: Tx, memberId: string | null): Promise<string[]> {
  const day = today(tx);
  const rows = await tx.db
    .selectFrom('seatHolding as held')
    .innerJoin('seat', (join) =>
      join.onRef('seat.communityId', '=', 'held.communityId').onRef('seat.id', '=', 'held.seatId')
    )
    .innerJoin('body', (join) =>
      join.onRef('body.communityId', '=', 'seat.communityId').onRef('body.id', '=', 'seat.bodyId')
    )
    .select('seat.office')
    .where('held.communityId', '=', communityOf(tx).id)
    .where('held.memberId', '=', memberId)
    .where('body.kind', '=', 'guidance')
    .where('held.fromOn', '<=', day)
    .where((eb) => eb.or([eb('held.untilOn', 'is', null), eb('held.untilOn', '>', day)]))
    .where((eb) => eb.or([eb('held.leftOn', 'is', null), eb('held.leftOn', '>', day)]))
    .execute();
  return rows.flatMap(({ office }) => office ?? []);
}
