import { render } from 'svelte/server';
import { eventStream } from '#capabilities/meetings/server';
import { followPicture, pictureOf, type PictureNow } from '#capabilities/sensemaking/server';
import type { Locale } from '#platform/localized';
import { program } from '#platform/program/server';
import { communityPath } from '#platform/web/server';
import { speak } from '#platform/words/server';
import { tokenOf } from '../../../token.server.ts';
import Drawn from '../Drawn.svelte';
import { textsOf } from '../view.ts';
import type { RequestHandler } from './$types';

type Shown = Pick<PictureNow, 'conversation' | 'picture' | 'statements'>;

/** The picture as it hangs and each one after it, with the place of whoever looks. */
export const GET: RequestHandler = async ({ locals: { context }, params, cookies }) => {
  const root = communityPath(context, 'conversations', params.conversation);
  const draw = ({ conversation, picture, statements }: Shown, locale: Locale, nearest: number | null) =>
    JSON.stringify({
      step: Date.now(),
      html: speak(locale, () => {
        const vote = conversation.closedAt ? null : root;
        const texts = textsOf(statements, locale);
        return render(Drawn, { props: { picture, texts, nearest, vote } }).body;
      })
    });
  const { nearest, own, ...now } = await pictureOf(context, params.conversation, tokenOf(cookies));
  return eventStream(draw(now, context.locale, nearest), (tell) =>
    followPicture(program().live, context, { conversationId: params.conversation, own }, { draw, tell })
  );
};
