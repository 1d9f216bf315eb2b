import { z } from 'zod';
import { cardOf, debriefKinds, may as meetings } from '#capabilities/meetings';
import { addDebrief, debriefOf, improve, meetingOf } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { reading } from '#platform/localized';
import { may } from '#platform/policy';
import { deed } from '../../deed.ts';
import { Day, Id, Name, Pair, said } from '../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    const notes = (await debriefOf(tx, params.meeting)).map(({ id, kind, text }) => ({
      id,
      kind,
      ...reading(text, tx.locale)
    }));
    return {
      meeting: cardOf(await meetingOf(tx, params.meeting), communityOf(tx).timeZone, tx.locale),
      notes,
      from: notes.find(({ id }) => id === url.searchParams.get('from')) ?? null,
      learns: may(tx, meetings.learn),
      ids: [newId(), newId()]
    };
  });

const Note = z.object({ id: Id, kind: z.enum(debriefKinds, 'meetings_form_needed'), text: Pair });
const Action = z.object({ id: Id, from: z.union([Id, z.literal('')]), what: Pair, owner: Name, dueOn: Day });

export const actions: Actions = {
  note: (event) =>
    deed(event, Note, ({ text, ...note }, context, id) =>
      addDebrief(context, id, { ...note, text: said(text, context) })
    ),
  improve: (event) =>
    deed(event, Action, ({ from, what, ...rest }, context, id) =>
      improve(context, id, { ...rest, debriefNoteId: from || null, what: said(what, context) })
    )
};
