import { render } from 'svelte/server';
import { drawPage, drawTopic } from '#capabilities/elections/server';
import { LiveDraw } from '#capabilities/elections/ui';
import { eventStream } from '#capabilities/meetings/server';
import { communityOf, type Context } from '#platform/context';
import { program } from '#platform/program/server';
import { speak } from '#platform/words/server';
import type { RequestHandler } from './$types';
import { shown } from '../../shown.ts';
import { liveOf } from '../view.ts';

/** The draw as it is and then as it changes. Each listener reads it with their own right to see it. */
export const GET: RequestHandler = async ({ locals: { context }, params }) => {
  const now = await picture(context, params.draw);
  const topic = `${communityOf(context).id}/${drawTopic(params.draw)}`;
  return eventStream(now, (tell) =>
    program().live.watch(topic, () => void picture(context, params.draw).then(tell, () => undefined))
  );
};

async function picture(context: Context, id: string): Promise<string> {
  const view = liveOf(shown(await drawPage(context, id), context.locale));
  const html = speak(context.locale, () => render(LiveDraw, { props: view }).body);
  return JSON.stringify({ step: Date.now(), html });
}
