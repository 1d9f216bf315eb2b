import { z } from 'zod';
import { may } from '#capabilities/charters';
import { askedOfUs, carryOn, takeUp } from '#capabilities/charters/server';
import { bodiesOf } from '#capabilities/governance/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { may as can } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed, Id, Nothing } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) =>
  read(context, async (tx) => ({
    letters: (await askedOfUs(tx)).map(({ from, title, at, ...one }) => ({
      ...one,
      fresh: newId(),
      title: title[tx.locale] ?? Object.values(title)[0] ?? '',
      from: from && { slug: from.slug, name: inLanguage(from.name, tx.locale) },
      day: plainDay(dayIn(communityOf(tx).timeZone, at), tx.locale)
    })),
    bodies: (await bodiesOf(tx)).map(({ id, name, kind }) => ({ value: id, label: name, kind })),
    may: { takeUp: can(tx, may.takeUp), carryOn: can(tx, may.carryOn) }
  }));

const Taking = z.object({ letterId: Id, bodyId: Id, proposalId: Id });

export const actions: Actions = {
  takeUp: (event) =>
    deed(event, Taking, async (taking, context) => {
      const { proposalId } = await takeUp(context, taking);
      return communityPath(context, 'decisions', proposalId);
    }),
  answer: (event) => deed(event, Nothing, (_, context) => carryOn(context).then(() => undefined))
};
