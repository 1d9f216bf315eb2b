import type { Tx } from '../../../../platform/context/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { priorityPage } from '../../../sensemaking/server/index.ts';
import { findingById } from '../../../surveys/server/index.ts';

type Source = { kind: string; source: string; fromKind: string | null; fromId: string | null };

/** Where a ground comes from, in the words of whoever reads; as it was written down where no room knows better. */
export async function sourceNamed(tx: Tx, { kind, source, fromKind, fromId }: Source): Promise<string> {
  if (kind === 'theme' && fromKind === 'theme')
    return m.charters_ground_from_sense({}, { locale: tx.locale });
  if (!fromId) return source;
  if (fromKind === 'priority') return inLanguage((await priorityPage(tx, fromId)).question, tx.locale);
  const finding =
    fromKind === 'finding' ? await findingById({ ...tx, actor: { kind: 'public' } }, fromId) : null;
  return finding ? inLanguage(finding.survey, tx.locale) : source;
}
