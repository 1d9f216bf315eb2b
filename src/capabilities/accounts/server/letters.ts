import type { Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { lettersIn, outbox } from '../../../platform/letters/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { allow, may as mayDo } from '../../../platform/policy/index.ts';
import { may } from '../rules/policy.ts';

export type LetterShown = {
  id: string;
  kind: string;
  content: unknown;
  at: Date;
  /** Whom it went to, or who wrote it. */
  other: Localized | null;
  /** Null while it is on its way; a letter that came is there. */
  deliveredAt: Date | null;
};

/** Kinds of letters that speak of one person. */
const PERSONAL = new Set(['people.standing']);

/** The community's letters, newest first: what others know of us, or what they told us. */
export function lettersOf(context: Context, way: 'out' | 'in'): Promise<LetterShown[]> {
  return read(context, async (tx) => {
    allow(tx, may.seeLetters);
    const all = way === 'out' ? await outbox(tx) : await lettersIn(tx);
    const letters = mayDo(tx, may.seePersonalLetters) ? all : all.filter(({ kind }) => !PERSONAL.has(kind));
    const others = [...new Set(letters.map(({ community }) => community))];
    const rows = others.length
      ? await tx.db.selectFrom('community').select(['id', 'name']).where('id', 'in', others).execute()
      : [];
    const names = new Map(rows.map(({ id, name }) => [id, name as unknown as Localized]));
    return letters.map(({ community, ...letter }) => ({
      deliveredAt: letter.at,
      ...letter,
      other: names.get(community) ?? null
    }));
  });
}
