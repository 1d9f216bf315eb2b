import { may, standingOf } from '#capabilities/charters';
import { callOff, carryOn, charterOf, ratificationsOf } from '#capabilities/charters/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { inLanguage } from '#platform/localized';
import { allow, may as can } from '#platform/policy';
import { deed, Nothing } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.seeDraft);
    const { id, title } = await charterOf(tx, params.charter);
    const day = (at: Date) => plainDay(dayIn(communityOf(tx).timeZone, at), tx.locale);
    return {
      ...{ id, title: inLanguage(title, tx.locale) },
      rounds: (await ratificationsOf(tx, id)).map(({ text: _, openedAt, bodies, ...one }) => ({
        ...{ id: one.id, number: one.number, fingerprint: one.fingerprint, closedAs: one.closedAs },
        openedOn: day(openedAt),
        bodies: bodies.map(({ name, answer, slug, ...body }) => ({
          ...{ id: body.id, turn: body.turn, slug, proposalId: body.proposalId },
          name: inLanguage(name, tx.locale),
          standing: standingOf(body),
          answer: answer && { ...answer, day: plainDay(answer.day, tx.locale) }
        }))
      })),
      may: { ratify: can(tx, may.ratify), carryOn: can(tx, may.carryOn) }
    };
  });

export const actions: Actions = {
  carryOn: (event) => deed(event, Nothing, (_, context) => carryOn(context).then(() => undefined)),
  callOff: (event) => deed(event, Nothing, (_, context) => callOff(context, event.params.charter))
};
