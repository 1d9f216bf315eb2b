import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { renewed, reworded, worded, type Texts } from '../../rules/wording.ts';
import { mayChange } from './reopen.ts';
import { lockCharter } from './rows.ts';

export type Beginning = { id: string; title: Texts; preamble: Texts };

/** Begins a charter. `id` is the caller's: sent twice it is one. */
export function beginCharter(context: Context, { id, ...texts }: Beginning): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const title = worded(texts.title, tx.locale);
    const preamble = worded(texts.preamble, tx.locale);
    if (!title) throw problems.title_missing();
    if (!preamble) throw problems.text_missing();
    const added = await insertOnce(tx, 'charter', {
      ...{ communityId: communityOf(tx).id, id },
      title: JSON.stringify(title),
      preamble: JSON.stringify(preamble),
      begunAt: tx.clock(),
      begunBy: memberOf(tx.actor)
    });
    if (added) await remember(tx, 'charters.begun', { charterId: id });
    return { id };
  });
}

export type HeadChange = {
  title: Texts;
  preamble: Texts;
  onlyTranslated?: boolean;
  /** Somebody may be ratifying the text: a change then closes that. */
  reopens?: boolean;
};

/** The title and the words before the first domain. */
export function changeHead(context: Context, charterId: string, change: HeadChange): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const charter = await lockCharter(tx, charterId);
    await mayChange(tx, charterId, change.reopens);
    await keepHead(tx, charterId, {
      title: reworded(charter.title, change.title, change.onlyTranslated ?? false),
      preamble: reworded(charter.preamble, change.preamble, change.onlyTranslated ?? false)
    });
    await remember(tx, 'charters.head_changed', { charterId });
  });
}

/** Renews the other language of title and preamble, also where its words could stay. */
export function translateHead(
  context: Context,
  charterId: string,
  texts: { title: Texts; preamble: Texts; reopens?: boolean }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.translate);
    const { title, preamble } = await lockCharter(tx, charterId);
    await mayChange(tx, charterId, texts.reopens);
    await keepHead(tx, charterId, {
      title: renewed(title, texts.title),
      preamble: renewed(preamble, texts.preamble)
    });
    await remember(tx, 'charters.head_translated', { charterId });
  });
}

const keepHead = (tx: Tx, id: string, { title, preamble }: { title: object; preamble: object }) =>
  tx.db
    .updateTable('charter')
    .set({ title: JSON.stringify(title), preamble: JSON.stringify(preamble) })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
