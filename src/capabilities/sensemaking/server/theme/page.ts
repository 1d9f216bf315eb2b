import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { cardFor, type Card } from '../../rules/deck/card.ts';
import { THRESHOLD } from '../../rules/few.ts';
import { voices } from '../../rules/theme/coding.ts';
import type { Statement } from '../../rules/talk/conversation.ts';
import { onlookerOf } from '../deck/read.ts';
import { cardFrom, cards } from '../deck/rows.ts';
import { asText } from '../json.ts';
import { statementFrom, statements } from '../talk/rows.ts';
import { readingsOf } from './desk.ts';
import { themeFrom, themeOf, themes, type Theme } from './themes.ts';

export type Group = { id: string; name: Localized; heard: boolean };
export type ThemePage = {
  theme: Theme;
  cards: (Card & { closed: boolean })[];
  statements: (Statement & { conversationId: string })[];
  codes: { id: string; name: Localized; codingId: string }[];
  /** Passages in which the theme was heard. */
  voices: number;
  groups: Group[];
  /** Categories of members of whom enough voted on its statements; the others were not heard, or too few to say. */
  heard: string[];
};

/** The themes that stand, in their order. Everybody may read them. */
export function themesOf(context: Context): Promise<ThemePage[]> {
  return read(context, async (tx) => {
    const rows = await themes(tx)
      .where('setAsideAt', 'is', null)
      .orderBy('position')
      .orderBy('begunAt')
      .limit(60)
      .execute();
    return Promise.all(rows.map((row) => pageOf(tx, themeFrom(row))));
  });
}

export const themePage = (context: Context, id: string): Promise<ThemePage> =>
  read(context, async (tx) => pageOf(tx, await themeOf(tx, id)));

async function pageOf(tx: Tx, theme: Theme): Promise<ThemePage> {
  const [codes, evidence] = [await codesIn(tx, theme.id), await evidenceOf(tx, theme.id)];
  const ids = (kind: string) => evidence.filter((one) => one.kind === kind).map(({ ofId }) => ofId);
  const said = await statementsById(tx, ids('statement'));
  return {
    theme,
    cards: (await cardsById(tx, ids('card'))).map((card) => cardFor(card, onlookerOf(tx))),
    statements: said,
    codes,
    voices: await voicesOf(tx, codes),
    groups: await groupsOf(tx, theme.id),
    heard: await heardOn(tx, said)
  };
}

async function codesIn(tx: Tx, themeId: string): Promise<ThemePage['codes']> {
  const rows = await tx.db
    .selectFrom('code')
    .select(['id', 'name', 'codingId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('themeId', '=', themeId)
    .orderBy('addedAt')
    .execute();
  return rows.map(({ name, ...row }) => ({ ...row, name: asText(name) }));
}

const evidenceOf = (tx: Tx, themeId: string) =>
  tx.db
    .selectFrom('themeEvidence')
    .select(['kind', 'ofId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('themeId', '=', themeId)
    .where('takenBackAt', 'is', null)
    .orderBy('addedAt')
    .execute();

export async function cardsById(tx: Tx, ids: string[]): Promise<Card[]> {
  if (!ids.length) return [];
  const rows = await cards(tx)
    .select('card.position')
    .whereRef('cardFace.revision', '=', 'card.revision')
    .where('card.id', 'in', ids)
    .execute();
  return rows.map(cardFrom);
}

export async function statementsById(tx: Tx, ids: string[]): Promise<ThemePage['statements']> {
  if (!ids.length) return [];
  const rows = await statements(tx)
    .where('id', 'in', ids)
    .where('state', '=', 'shown')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...statementFrom(row), conversationId: row.conversationId }));
}

async function voicesOf(tx: Tx, codes: ThemePage['codes']): Promise<number> {
  let sum = 0;
  for (const codingId of new Set(codes.map((code) => code.codingId))) {
    const own = new Set(codes.filter((code) => code.codingId === codingId).map(({ id }) => id));
    sum += voices(await readingsOf(tx, codingId), own).length;
  }
  return sum;
}

async function groupsOf(tx: Tx, themeId: string): Promise<Group[]> {
  const rows = await tx.db
    .selectFrom('themeGroup')
    .select(['id', 'name', 'heard'])
    .where('communityId', '=', communityOf(tx).id)
    .where('themeId', '=', themeId)
    .where('droppedAt', 'is', null)
    .orderBy('heard', 'desc')
    .orderBy('notedAt')
    .execute();
  return rows.map(({ name, ...row }) => ({ ...row, name: asText(name) }));
}

async function heardOn(tx: Tx, said: ThemePage['statements']): Promise<string[]> {
  if (!said.length) return [];
  const { rows } = await sql<{ category: string }>`
    select p.category from participant p
     where p.community_id = ${communityOf(tx).id} and p.category is not null and exists (
       select from (values ${sql.join(said.map((one) => sql`(${one.conversationId}::uuid, ${one.number}::int)`))}) s (conversation_id, number)
        where s.conversation_id = p.conversation_id and length(p.stances) >= s.number and get_byte(p.stances, s.number - 1) > 0)
     group by p.category having count(*) >= ${THRESHOLD}`.execute(tx.db);
  return rows.map(({ category }) => category);
}
