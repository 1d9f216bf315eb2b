import { z } from 'zod';
import { may as meetings, spoken } from '#capabilities/meetings';
import { channelsOf, setChannel } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { deed } from '../../../../deed.ts';
import { text } from '../../../../shapes.ts';
import { headAt } from '../../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, meetings.prepareTownHall);
    return { ...(await headAt(tx, params.meeting)), channels: await channelsOf(tx, params.meeting) };
  });

const ChannelForm = z.object({ language: z.enum(spoken), how: text(200) });

export const actions: Actions = {
  default: (event) =>
    deed(event, ChannelForm, (channel, context, meeting) => setChannel(context, meeting, channel))
};
