import { dayIn } from '../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { inLanguage, revise, type Localized } from '../../../platform/localized/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import type { CommunityContact } from '../rules/contact.ts';
import { namedSince } from '../rules/names.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { formerNames } from './profile.ts';

export type Settings = {
  about: Localized | null;
  timeZone: string;
  languages: string[];
  contact: CommunityContact;
};

export function changeSettings(context: Context, settings: Settings): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    if (!settings.languages.length) throw problems.no_language();
    if (!isTimeZone(settings.timeZone)) throw problems.no_such_time_zone();
    await tx.db
      .updateTable('community')
      .set({
        about: settings.about && JSON.stringify(settings.about),
        timeZone: settings.timeZone,
        languages: settings.languages,
        contact: JSON.stringify(settings.contact)
      })
      .where('id', '=', communityOf(tx).id)
      .execute();
    await remember(tx, 'places.settings_changed', {});
  });
}

const isTimeZone = (name: string): boolean =>
  name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);

export type Renaming = {
  /** Null is the community itself. */
  neighborhoodId: string | null;
  name: Record<string, string | undefined>;
  /** The first day of the new name; null corrects a mistake, and the old spelling is forgotten. */
  since: string | null;
};

/** A new name. The old one stays known with its days: the place is the same. */
export function rename(context: Context, { neighborhoodId, name: typed, since }: Renaming): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    const old = await lockName(tx, neighborhoodId);
    const said = Object.entries(typed).filter(([, text]) => text?.trim());
    if (!said.length) throw problems.name_missing();
    if (said.every(([language, text]) => old.texts[language]?.text === text!.trim())) return;
    if (since) await keepOldName(tx, neighborhoodId, old, since);
    await writeName(tx, neighborhoodId, revise(old, typed));
    await remember(tx, 'places.renamed', { neighborhoodId, since });
  });
}

async function lockName(tx: Tx, neighborhoodId: string | null): Promise<Localized> {
  const communityId = communityOf(tx).id;
  const row = neighborhoodId
    ? await tx.db
        .selectFrom('neighborhood')
        .select('name')
        .where('communityId', '=', communityId)
        .where('id', '=', neighborhoodId)
        .forUpdate()
        .executeTakeFirst()
    : await tx.db
        .selectFrom('community')
        .select('name')
        .where('id', '=', communityId)
        .forUpdate()
        .executeTakeFirst();
  if (!row) throw common.not_found();
  return row.name as unknown as Localized;
}

async function keepOldName(
  tx: Tx,
  neighborhoodId: string | null,
  old: Localized,
  since: string
): Promise<void> {
  if (since > dayIn(communityOf(tx).timeZone, tx.clock())) throw problems.name_in_future();
  const fromOn = namedSince(await formerNames(tx, neighborhoodId));
  if (fromOn && fromOn >= since) throw problems.name_before_last({ name: inLanguage(old, tx.locale) });
  await tx.db
    .insertInto('formerName')
    .values({
      communityId: communityOf(tx).id,
      id: newId(tx.clock().getTime()),
      neighborhoodId,
      name: JSON.stringify(old),
      fromOn,
      untilOn: since
    })
    .execute();
}

async function writeName(tx: Tx, neighborhoodId: string | null, name: Localized): Promise<void> {
  const communityId = communityOf(tx).id;
  const text = JSON.stringify(name);
  if (!neighborhoodId)
    await tx.db.updateTable('community').set({ name: text }).where('id', '=', communityId).execute();
  else
    await tx.db
      .updateTable('neighborhood')
      .set({ name: text })
      .where('communityId', '=', communityId)
      .where('id', '=', neighborhoodId)
      .execute();
}
