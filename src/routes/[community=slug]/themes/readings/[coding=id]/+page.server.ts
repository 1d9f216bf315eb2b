import { z } from 'zod';
import { may } from '#capabilities/sensemaking';
import { addCode, closeCoding, codingDesk, readPassage } from '#capabilities/sensemaking/server';
import { newId } from '#platform/ids';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import { deed, Id, Nothing, Pair } from '../../../sense.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const { coding, codes, passage, read, of } = await codingDesk(
    context,
    params.coding,
    Number(url.searchParams.get('passage')) || null
  );
  const said = (text: typeof coding.title) => reading(text, context.locale);
  return {
    ...{ id: coding.id, passage, read, of, fresh: newId(), closed: coding.closedAt !== null },
    title: said(coding.title),
    codes: codes.map(({ id, name, meaning }) => ({
      value: id,
      label: said(name).text,
      hint: meaning ? said(meaning).text : undefined
    })),
    prepares: can(context, may.prepare)
  };
};

const Read = z.object({ number: z.coerce.number().int().min(1), codes: z.array(Id).default([]) });

export const actions: Actions = {
  read: (event) =>
    deed(event, Read, ({ number, codes }, context) =>
      readPassage(context, event.params.coding, number, codes)
    ),
  code: (event) =>
    deed(event, z.object({ id: Id, name: Pair, meaning: Pair }), (code, context) =>
      addCode(context, event.params.coding, code)
    ),
  close: (event) =>
    deed(
      event,
      Nothing,
      (_, context) => closeCoding(context, event.params.coding),
      `${event.url.pathname}/agreement`
    )
};
