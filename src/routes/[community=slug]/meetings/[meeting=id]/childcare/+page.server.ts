import { z } from 'zod';
import { cardOf, may as meetings } from '#capabilities/meetings';
import { childcareCount, childcareSheet, meetingOf, sendHome, takeIn } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { hourOf } from '#platform/dates';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { may } from '#platform/policy';
import { deed } from '../../deed.ts';
import { childFrom, ChildForm } from '../../answers.ts';
import { Id, Name } from '../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const { timeZone } = communityOf(tx);
    const clock = (at: Date | null) => at && hourOf(at, timeZone, tx.locale);
    const cleared = may(tx, meetings.keepChildcareSheet);
    const sheet = cleared ? await childcareSheet(tx, params.meeting) : null;
    return {
      meeting: cardOf(await meetingOf(tx, params.meeting), timeZone, tx.locale),
      count: sheet?.count ?? (await childcareCount(tx, params.meeting)),
      children:
        sheet?.children.map((child) => ({
          ...child,
          cameAt: clock(child.cameAt),
          leftAt: clock(child.leftAt)
        })) ?? null,
      id: newId()
    };
  });

export const actions: Actions = {
  in: (event) => deed(event, ChildForm, (child, context, id) => takeIn(context, id, childFrom(child))),
  home: (event) =>
    deed(event, z.object({ child: Id, leftWith: Name }), ({ child, leftWith }, context, id) =>
      sendHome(context, id, child, leftWith)
    )
};
