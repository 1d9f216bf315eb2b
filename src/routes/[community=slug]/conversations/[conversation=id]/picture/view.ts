import { may } from '#capabilities/sensemaking';
import { pictureOf } from '#capabilities/sensemaking/server';
import { dayIn } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';

type Asked = { id: string; token: string | null; release: number | null };

/** The picture as it hangs now, or as it was published, with the words of its statements. */
export async function pictureView(context: Context, { id, token, release }: Asked) {
  const seen = await pictureOf(context, id, token);
  const published = seen.releases.find(({ number }) => number === release) ?? null;
  const { locale } = context;
  const texts = Object.fromEntries(
    seen.statements.map(({ number, text }) => [number, reading(text, locale)])
  );
  return {
    id,
    question: reading(seen.conversation.question, locale),
    closed: seen.conversation.closedAt !== null,
    picture: published?.picture ?? seen.picture,
    byCategory: published?.byCategory ?? [],
    published: published?.number ?? null,
    nearest: published ? null : seen.nearest,
    texts,
    releases: seen.releases.map(({ number, at }) => ({
      number,
      day: plainDay(dayIn(communityOf(context).timeZone, at), locale)
    })),
    prepares: can(context, may.prepare)
  };
}
export type PictureView = Awaited<ReturnType<typeof pictureView>>;
