import { protect, type Cells, type Earlier, type Hierarchy } from '../../../../kernels/disclosure/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { THRESHOLD } from '../../rules/few.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Conversation, Statement } from '../../rules/talk/conversation.ts';
import { empty, type PictureState } from '../../rules/talk/draw.ts';
import type { OpinionShown } from '../../rules/talk/picture.ts';
import { nearestGroup } from '../../rules/talk/place.ts';
import { conversationOf, lockConversation, statementsIn } from './rows.ts';
import { ownStances } from './turn.ts';

/** How one statement was answered by category of members, as far as it may be told. */
export type CategoryTable = {
  number: number;
  rows: string[];
  cols: string[];
  cells: Cells;
  merged: string[];
};
export type Release = { number: number; at: Date; picture: OpinionShown; byCategory: CategoryTable[] };
export type PictureSeen = {
  conversation: Conversation;
  picture: OpinionShown;
  statements: Statement[];
  /** The group this reader stands closest to, from 0. */
  nearest: number | null;
  /** The votes by which they find their place on every picture that follows. */
  own: Uint8Array;
  releases: Release[];
};

/** The picture as it hangs now, and those that were published. */
export function pictureOf(
  context: Context,
  conversationId: string,
  token: string | null
): Promise<PictureSeen> {
  return read(context, async (tx) => {
    const { state, ...now } = await pictureNow(tx, conversationId);
    const own = await ownStances(tx, conversationId, token);
    return {
      ...now,
      own,
      nearest: nearestGroup(now.picture, state, own),
      releases: await releasesOf(tx, conversationId)
    };
  });
}

export type PictureNow = Pick<PictureSeen, 'conversation' | 'picture' | 'statements'> & {
  state: PictureState;
};

/** The picture as it hangs, without anybody's place on it. */
export async function pictureNow(tx: Tx, conversationId: string): Promise<PictureNow> {
  return {
    conversation: await conversationOf(tx, conversationId),
    ...(await hanging(tx, conversationId)),
    statements: await statementsIn(tx, conversationId, 'shown')
  };
}

export async function hanging(
  tx: Tx,
  conversationId: string
): Promise<{ picture: OpinionShown; state: PictureState }> {
  const row = await tx.db
    .selectFrom('opinionPicture')
    .select(['picture', 'state'])
    .where('communityId', '=', communityOf(tx).id)
    .where('conversationId', '=', conversationId)
    .executeTakeFirst();
  if (!row) return empty();
  return { picture: row.picture as unknown as OpinionShown, state: row.state as unknown as PictureState };
}

/** Publishes the picture as it hangs, with the answers by category of members. It stays as it was shown. */
export function publishPicture(context: Context, conversationId: string): Promise<{ number: number }> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    await lockConversation(tx, conversationId);
    const { picture } = await hanging(tx, conversationId);
    if (!picture.statements.length) throw problems.nothing_to_publish();
    const earlier = await releasesOf(tx, conversationId);
    const number = (earlier[0]?.number ?? 0) + 1;
    const byCategory = await categoriesIn(tx, conversationId, picture, earlier);
    const row = { picture: JSON.stringify(picture), byCategory: JSON.stringify(byCategory) };
    await tx.db
      .insertInto('opinionRelease')
      .values({
        communityId: communityOf(tx).id,
        conversationId,
        number,
        ...row,
        at: tx.clock(),
        by: memberOf(tx.actor)
      })
      .execute();
    await remember(tx, 'sensemaking.picture_published', { conversationId, number });
    return { number };
  });
}

async function releasesOf(tx: Tx, conversationId: string): Promise<Release[]> {
  const rows = await tx.db
    .selectFrom('opinionRelease')
    .select(['number', 'at', 'picture', 'byCategory'])
    .where('communityId', '=', communityOf(tx).id)
    .where('conversationId', '=', conversationId)
    .orderBy('number', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ picture, byCategory, ...row }) => ({
    ...row,
    picture: picture as unknown as OpinionShown,
    byCategory: (byCategory ?? []) as unknown as CategoryTable[]
  }));
}

const CATEGORIES = ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed'];
const COLS = ['disagree', 'pass', 'agree'];
const MERGES: Hierarchy = {
  rows: [
    { of: ['parent_0_5', 'parent_6_plus'], into: 'parents' },
    { of: ['stakeholder', 'undisclosed'], into: 'others' },
    { of: ['resident', 'others'], into: 'residents_and_others' }
  ],
  cols: []
};
const SETTINGS = { threshold: THRESHOLD, interval: THRESHOLD - 1, zerosShown: true, totalKnown: true };
const MOST_TABLES = 12;

/** Tables of the statements that say most: what is shared and what divides. Earlier releases are looked at with them. */
async function categoriesIn(
  tx: Tx,
  conversationId: string,
  picture: OpinionShown,
  earlier: Release[]
): Promise<CategoryTable[]> {
  const telling = [...picture.together, ...picture.dividing].map(({ number }) => number);
  const tables: CategoryTable[] = [];
  for (const number of [...new Set(telling)].slice(0, MOST_TABLES)) {
    const counts = await countsOf(tx, conversationId, number);
    const before = earlier
      .flatMap(({ byCategory }) => byCategory.filter((one) => one.number === number))
      .map(asEarlier);
    const { rows, cols, cells, merged } = protect(
      { rows: CATEGORIES, cols: COLS, counts },
      MERGES,
      before,
      SETTINGS
    );
    tables.push({ number, rows, cols, cells, merged });
  }
  return tables;
}

const asEarlier = ({ rows, cols, cells, merged }: CategoryTable): Earlier => ({
  rows,
  cols,
  cells,
  merged,
  moved: null
});

async function countsOf(tx: Tx, conversationId: string, number: number): Promise<number[][]> {
  const { rows } = await sql<{ category: string; byte: number; people: number }>`
    select category, get_byte(stances, ${number - 1}) as byte, count(*)::int as people from participant
     where community_id = ${communityOf(tx).id} and conversation_id = ${conversationId} and category is not null
       and length(stances) >= ${number} and get_byte(stances, ${number - 1}) > 0
     group by 1, 2`.execute(tx.db);
  return CATEGORIES.map((category) =>
    COLS.map((_, at) => rows.find((row) => row.category === category && row.byte === at + 1)?.people ?? 0)
  );
}
