import { charters } from '#capabilities/charters/server';
import { conversationsOf } from '#capabilities/sensemaking/server';
import type { Context } from '#platform/context';
import { inLanguage, type Localized } from '#platform/localized';
import { m } from '#platform/words';
import { communityPath } from '#platform/web/server';

/** One thing beside the town hall that another room holds: a conversation to take part in, a text to sign on to. */
export type Beside = { title: string; text: string; href: string };

/**
 * What later rooms bring to the page of a town hall. A meeting cannot lean on them, so they are asked here, where
 * pages are put together: each adds its lines, and nothing is shown where there is nothing.
 */
export async function besideTownHall(context: Context): Promise<Beside[]> {
  const said = (text: Localized) => inLanguage(text, context.locale);
  const talks = (await conversationsOf(context)).filter(({ closedAt }) => !closedAt);
  const texts = (await charters(context)).filter(({ edition }) => edition !== null);
  return [
    ...talks.map(({ id, question }) => ({
      title: said(question),
      text: m.meetings_hall_beside_talk(),
      href: communityPath(context, 'conversations', id)
    })),
    ...texts.map(({ id, title }) => ({
      title: said(title),
      text: m.meetings_hall_beside_sign(),
      href: communityPath(context, 'charters', id, 'sign')
    }))
  ];
}
