import { z } from 'zod';
import { cardOf, debriefKinds, may as meetings } from '#capabilities/meetings';
import { addDebrief, debriefOf, improve, meetingOf } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { reading } from '#platform/localized';
import { may } from '#platform/policy';
import { deed } from '../../deed.ts';
import { Day, Id, Name, Pair, said as inWords } from '../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    const said = await debriefOf(tx, params.meeting);
    const notes = said.map(({ text, ...note }) => ({ ...note, ...reading(text, tx.locale) }));
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
      addDebrief(context, id, { ...note, text: inWords(text, context) })
    ),
  improve: (event) =>
    deed(event, Action, ({ from, what, ...rest }, context, id) =>
      improve(context, id, { ...rest, debriefNoteId: from || null, what: inWords(what, context) })
    )
};
