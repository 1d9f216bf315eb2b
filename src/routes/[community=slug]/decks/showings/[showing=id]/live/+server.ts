import { render } from 'svelte/server';
import { eventStream } from '#capabilities/meetings/server';
import { followShowing, screenOf, type Screen } from '#capabilities/sensemaking/server';
import { read } from '#platform/db';
import type { Locale } from '#platform/localized';
import { program } from '#platform/program/server';
import { speak } from '#platform/words/server';
import Table from '../Table.svelte';
import { shown } from '../view.ts';
import type { RequestHandler } from './$types';

/** The card that lies before the room, and each one after it, drawn here once for everybody. */
export const GET: RequestHandler = async ({ locals: { context }, params, url }) => {
  const large = url.searchParams.has('screen');
  const draw = (screen: Screen, locale: Locale) =>
    JSON.stringify({
      step: Date.now(),
      html: speak(locale, () => render(Table, { props: { screen: shown(screen, locale), large } }).body)
    });
  const screen = await read(context, (tx) => screenOf(tx, params.showing));
  return eventStream(draw(screen, context.locale), (tell) =>
    followShowing(program().live, context, screen, { draw, tell })
  );
};
