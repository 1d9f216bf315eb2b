import { may } from '#capabilities/sensemaking';
import { screenOf, type Screen } from '#capabilities/sensemaking/server';
import type { Context } from '#platform/context';
import { read } from '#platform/db';
import { newAnonymousId } from '#platform/ids';
import { reading, type Locale } from '#platform/localized';
import { may as can } from '#platform/policy';
import { asImage, qrSvg } from '#platform/qr';

/** What lies before the room, for a phone or for the wall. */
export const showingView = (context: Context, id: string, address: string) =>
  read(context, async (tx) => ({
    screen: shown(await screenOf(tx, id), tx.locale),
    fresh: newAnonymousId(),
    code: asImage(qrSvg(address)),
    presents: can(tx, may.present)
  }));

/** The same for everybody in the room: whose consent it was is nobody's business. */
export const shown = (screen: Screen, locale: Locale) => ({
  ...screen,
  title: reading(screen.title, locale).text,
  card: { ...screen.card, consentBy: null }
});
export type Shown = ReturnType<typeof shown>;
