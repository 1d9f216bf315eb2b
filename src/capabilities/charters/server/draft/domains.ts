import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Charter, Domain } from '../../rules/charter.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { renewed, reworded, worded, type Texts } from '../../rules/wording.ts';
import { mayChange } from './reopen.ts';
import { lockCharter } from './rows.ts';

export type NewDomain = { id: string; name: Texts; reopens?: boolean };

/** A domain at the end; without a name it keeps a place for what is still to be named. */
export function addDomain(context: Context, charterId: string, { id, name, reopens }: NewDomain) {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    await lockCharter(tx, charterId);
    await mayChange(tx, charterId, reopens);
    const words = worded(name, tx.locale);
    const added = await insertOnce(tx, 'charterDomain', {
      ...{ communityId: communityOf(tx).id, id, charterId },
      position: await nextPlace(tx, charterId),
      name: words && JSON.stringify(words),
      addedAt: tx.clock(),
      addedBy: memberOf(tx.actor)
    });
    if (added) await remember(tx, 'charters.domain_added', { charterId, domainId: id });
  });
}

async function nextPlace(tx: Tx, charterId: string): Promise<number> {
  const { last } = await tx.db
    .selectFrom('charterDomain')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('communityId', '=', communityOf(tx).id)
    .where('charterId', '=', charterId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

export type Naming = { domainId: string; name: Texts; onlyTranslated?: boolean; reopens?: boolean };

/** Names a domain, or calls it something else. */
export function nameDomain(context: Context, charterId: string, naming: Naming): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const { name } = domainIn(await lockCharter(tx, charterId), naming.domainId);
    await mayChange(tx, charterId, naming.reopens);
    const words = name
      ? reworded(name, naming.name, naming.onlyTranslated ?? false)
      : worded(naming.name, tx.locale);
    if (!words) throw problems.name_missing();
    await keepName(tx, naming.domainId, words);
    await remember(tx, 'charters.domain_named', { charterId, domainId: naming.domainId });
  });
}

export function translateDomain(context: Context, charterId: string, naming: Naming): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.translate);
    const { name } = domainIn(await lockCharter(tx, charterId), naming.domainId);
    await mayChange(tx, charterId, naming.reopens);
    if (!name) throw problems.name_missing();
    await keepName(tx, naming.domainId, renewed(name, naming.name));
    await remember(tx, 'charters.domain_translated', { charterId, domainId: naming.domainId });
  });
}

/** Takes an empty domain away; one with clauses has to be emptied first. */
export function dropDomain(
  context: Context,
  charterId: string,
  { domainId, reopens }: { domainId: string; reopens?: boolean }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const domain = domainIn(await lockCharter(tx, charterId), domainId);
    if (domain.clauses.length) throw problems.settled_already();
    await mayChange(tx, charterId, reopens);
    await tx.db
      .updateTable('charterDomain')
      .set({ droppedAt: tx.clock(), droppedBy: memberOf(tx.actor) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', domainId)
      .execute();
    await remember(tx, 'charters.domain_dropped', { charterId, domainId });
  });
}

export function domainIn({ domains }: Charter, id: string): Domain {
  const found = domains.find((one) => one.id === id);
  if (!found) throw problems.no_such_thing();
  return found;
}

const keepName = (tx: Tx, id: string, name: object) =>
  tx.db
    .updateTable('charterDomain')
    .set({ name: JSON.stringify(name) })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
