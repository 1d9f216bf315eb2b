import { z } from 'zod';
import { may } from '#capabilities/charters';
import { boardOf, finishNextStep, followUpsOf, institutionOf } from '#capabilities/charters/server';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import { deed, Id } from '../../../charters/forms.ts';
import { lineOf } from '../../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params: { institution: institutionId } }) =>
  read(context, async (tx) => ({
    institution: await institutionOf(tx, institutionId),
    lines: (await boardOf(tx, { institutionId })).map((one) => lineOf(tx, one)),
    followUps: (await followUpsOf(tx, institutionId)).map(({ metOn, notes, next, ...one }) => ({
      ...one,
      metOn: plainDay(metOn, tx.locale),
      notes: reading(notes, tx.locale),
      next: next.map(({ what, dueOn, ...step }) => ({
        ...step,
        what: reading(what, tx.locale),
        dueOn: plainDay(dueOn, tx.locale)
      }))
    })),
    may: { follow: can(tx, may.follow) }
  }));

export const actions: Actions = {
  done: (event) => deed(event, z.object({ id: Id }), ({ id }, context) => finishNextStep(context, id))
};
