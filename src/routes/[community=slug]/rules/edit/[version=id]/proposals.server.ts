import { strandsAmong } from '#capabilities/decisions/server';
import type { Tx } from '#platform/context';
import { inLanguage } from '#platform/localized';
import { leadingTo } from '#platform/thread';

/** The proposals that would bring a draft into force, also those that were withdrawn. */
export async function proposalsOf(tx: Tx, versionId: string) {
  const knots = await leadingTo(tx, { kind: 'agreement_version', id: versionId }, 'would_adopt');
  const found = await strandsAmong(tx, knots);
  return found.map(({ id, text }) => ({ id, question: text ? inLanguage(text, tx.locale) : '' }));
}
