import { may, type Statement } from '#capabilities/sensemaking';
import { pictureOf } from '#capabilities/sensemaking/server';
import { dayIn } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { reading, type Locale } from '#platform/localized';
import { may as can } from '#platform/policy';

type Asked = { id: string; token: string | null; release: number | null };

/** The picture as it hangs now, or as it was published, with the words of its statements. */
export async function pictureView(context: Context, { id, token, release }: Asked) {
  const seen = await pictureOf(context, id, token);
  const published = seen.releases.find(({ number }) => number === release) ?? null;
  const { locale } = context;
  return {
    id,
    question: reading(seen.conversation.question, locale),
    closed: seen.conversation.closedAt !== null,
    picture: published?.picture ?? seen.picture,
    byCategory: published?.byCategory ?? [],
    published: published?.number ?? null,
    nearest: published ? null : seen.nearest,
    texts: textsOf(seen.statements, locale),
    releases: seen.releases.map(({ number, at }) => ({
      number,
      day: plainDay(dayIn(communityOf(context).timeZone, at), locale)
    })),
    prepares: can(context, may.prepare)
  };
}
/** The words of statements by their number, in the language of whoever reads. */
export const textsOf = (statements: Statement[], locale: Locale) =>
  Object.fromEntries(statements.map(({ number, text }) => [number, reading(text, locale)]));

export type PictureView = Awaited<ReturnType<typeof pictureView>>;
