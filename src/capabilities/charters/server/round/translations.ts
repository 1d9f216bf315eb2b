import { communityOf, memberOf, type Context } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { lockRemark } from './remarksOf.ts';

/** "I cannot read this": whoever interprets finds it among what was asked for. Asked twice it is asked once. */
export function askTranslation(context: Context, remarkId: string, language: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.askTranslation);
    const remark = await lockRemark(tx, remarkId);
    if (remark.language === language) throw problems.same_words();
    const row = { communityId: communityOf(tx).id, remarkId, language };
    const asked = { ...row, askedAt: tx.clock(), askedBy: memberOf(tx.actor) };
    if (await insertOnce(tx, 'remarkTranslation', asked))
      await remember(tx, 'charters.translation_asked', { remarkId, language });
  });
}

export type Translation = { language: string; text: string; after?: string | null };

export function translateRemark(context: Context, remarkId: string, translation: Translation): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.translate);
    const { language, text, after } = translation;
    const remark = await lockRemark(tx, remarkId);
    if (!text.trim() || (remark.kind === 'amendment' && !after?.trim())) throw problems.text_missing();
    const done = {
      text: text.trim(),
      after: after?.trim() || null,
      doneAt: tx.clock(),
      doneBy: memberOf(tx.actor)
    };
    const row = { communityId: communityOf(tx).id, remarkId, language };
    await tx.db
      .insertInto('remarkTranslation')
      .values({ ...row, askedAt: tx.clock(), askedBy: memberOf(tx.actor), ...done })
      .onConflict((conflict) => conflict.columns(['communityId', 'remarkId', 'language']).doUpdateSet(done))
      .execute();
    await remember(tx, 'charters.remark_translated', { remarkId, language });
  });
}
