import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { worded, type Texts } from '../../rules/worded.ts';
import { cardOf } from '../deck/rows.ts';
import { asText, asTextIfAny, json } from '../json.ts';
import { statements } from '../talk/rows.ts';

export type Theme = { id: string; name: Localized; story: Localized | null; position: number };

/** Names a theme and tells its story, or words it anew. Sent twice it is one. */
export function writeTheme(
  context: Context,
  { id, name, story }: { id: string; name: Texts; story: Texts }
): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const before = await themes(tx).where('id', '=', id).forUpdate().executeTakeFirst();
    const words = worded(asTextIfAny(before?.name ?? null), name, tx.locale);
    if (!words) throw problems.words_missing();
    const kept = {
      name: JSON.stringify(words),
      story: json(worded(asTextIfAny(before?.story ?? null), story, tx.locale))
    };
    await tx.db
      .insertInto('theme')
      .values({
        communityId: communityOf(tx).id,
        id,
        ...kept,
        begunAt: tx.clock(),
        begunBy: memberOf(tx.actor)
      })
      .onConflict((conflict) => conflict.columns(['communityId', 'id']).doUpdateSet(kept))
      .execute();
    await remember(tx, 'sensemaking.theme_written', { themeId: id });
    return { id };
  });
}

/** Merges a code into a theme: what carries the code speaks for the theme from now on. */
export function mergeCode(context: Context, codeId: string, themeId: string): Promise<void> {
  return within(context, themeId, async (tx) => {
    const community = communityOf(tx).id;
    const merged = await tx.db
      .updateTable('code')
      .set({ themeId, mergedAt: tx.clock(), mergedBy: memberOf(tx.actor) })
      .where('communityId', '=', community)
      .where('id', '=', codeId)
      .returning('id')
      .executeTakeFirst();
    if (!merged) throw problems.no_such_coding();
    await link(tx, { kind: 'code', id: codeId }, 'is_part_of', { kind: 'theme', id: themeId });
    await remember(tx, 'sensemaking.code_merged', { codeId, themeId });
  });
}

export type Support = { kind: 'card' | 'statement'; id: string };

/** Ties a card or a statement to a theme that it speaks for. */
export function support(context: Context, themeId: string, { kind, id }: Support): Promise<void> {
  return within(context, themeId, async (tx) => {
    await mustExist(tx, { kind, id });
    const row = { addedAt: tx.clock(), addedBy: memberOf(tx.actor) };
    await tx.db
      .insertInto('themeEvidence')
      .values({ communityId: communityOf(tx).id, themeId, kind, ofId: id, ...row })
      .onConflict((conflict) =>
        conflict
          .columns(['communityId', 'themeId', 'kind', 'ofId'])
          .doUpdateSet({ ...row, takenBackAt: null })
      )
      .execute();
    await link(tx, { kind, id }, 'supports', { kind: 'theme', id: themeId });
    await remember(tx, 'sensemaking.theme_supported', { themeId, kind, ofId: id });
  });
}

async function mustExist(tx: Tx, { kind, id }: Support): Promise<void> {
  if (kind === 'card') return void (await cardOf(tx, id));
  const found = await statements(tx).where('id', '=', id).where('state', '=', 'shown').executeTakeFirst();
  if (!found) throw problems.no_such_statement();
}

/** What turned out not to speak for the theme leaves it. */
export function takeBackSupport(context: Context, themeId: string, { kind, id }: Support): Promise<void> {
  return within(context, themeId, async (tx) => {
    await tx.db
      .updateTable('themeEvidence')
      .set({ takenBackAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('themeId', '=', themeId)
      .where('kind', '=', kind)
      .where('ofId', '=', id)
      .execute();
    await remember(tx, 'sensemaking.support_taken_back', { themeId, kind, ofId: id });
  });
}

/** Notes a group that was heard on a theme, or that was silent. */
export function noteGroup(
  context: Context,
  themeId: string,
  { id, name, heard }: { id: string; name: Texts; heard: boolean }
): Promise<void> {
  return within(context, themeId, async (tx) => {
    const words = worded(null, name, tx.locale);
    if (!words) throw problems.words_missing();
    const row = { communityId: communityOf(tx).id, id, themeId, name: JSON.stringify(words), heard };
    if (await insertOnce(tx, 'themeGroup', { ...row, notedAt: tx.clock(), notedBy: memberOf(tx.actor) }))
      await remember(tx, 'sensemaking.group_noted', { themeId, groupId: id, heard });
  });
}

export function dropGroup(context: Context, themeId: string, groupId: string): Promise<void> {
  return within(context, themeId, async (tx) => {
    await tx.db
      .updateTable('themeGroup')
      .set({ droppedAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('themeId', '=', themeId)
      .where('id', '=', groupId)
      .execute();
    await remember(tx, 'sensemaking.group_dropped', { themeId, groupId });
  });
}

/** Sets a theme aside; what was built on it keeps its thread. */
export function setThemeAside(context: Context, themeId: string): Promise<void> {
  return within(context, themeId, async (tx) => {
    await tx.db
      .updateTable('theme')
      .set({ setAsideAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', themeId)
      .execute();
    await remember(tx, 'sensemaking.theme_set_aside', { themeId });
  });
}

function within<T>(context: Context, themeId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    await themeOf(tx, themeId);
    return work(tx);
  });
}

export async function themeOf(tx: Tx, id: string): Promise<Theme> {
  const row = await themes(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.no_such_theme();
  return themeFrom(row);
}

export const themes = (tx: Tx) =>
  tx.db
    .selectFrom('theme')
    .select(['id', 'name', 'story', 'position'])
    .where('communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof themes>['execute']>>[number];
export const themeFrom = ({ name, story, ...row }: Row): Theme => ({
  ...row,
  name: asText(name),
  story: asTextIfAny(story)
});
