import { z } from 'zod';
import { besideZone, cardOf, may as meetings } from '#capabilities/meetings';
import { meetingOf, tellWhoCame, whoCameTo } from '#capabilities/meetings/server';
import { representation } from '#capabilities/places';
import { benchmarksFor } from '#capabilities/places/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { may } from '#platform/policy';
import { deed } from '../../deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const told = await whoCameTo(tx, params.meeting);
    const zone = (await benchmarksFor(tx)).filter(({ dimension }) => compared.includes(dimension));
    return {
      meeting: cardOf(await meetingOf(tx, params.meeting), communityOf(tx).timeZone, tx.locale),
      told,
      represented: told ? representation(besideZone(told), zone) : [],
      tells: may(tx, meetings.learn)
    };
  });

const compared: string[] = ['language', 'race_ethnicity'];

export const actions: Actions = {
  default: (event) => deed(event, z.object({}), (_, context, id) => tellWhoCame(context, id))
};
