import * as door from '../../../src/capabilities/meetings/server/index.ts';
import {
  announced,
  assembly,
  both,
  closed,
  december,
  opened,
  planned,
  said
} from '../../../src/capabilities/meetings/tests/plan.ts';
import { newId } from '../../../src/platform/ids/index.ts';
import type { Context } from '../../../src/platform/context/index.ts';
import type { World } from '../../world.ts';
import type { Guard } from './guard.ts';

/** A meeting of ours in some state, and what is done to it: nobody in Lancaster knows of it. */
const at = (
  by: keyof World['as'],
  state: (world: World) => Promise<string>,
  deed: (context: Context, meeting: string) => Promise<unknown>,
  more: Partial<Guard> = {}
): Guard => ({
  ...{ by, elsewhere: 'lancasterSecretary' as const },
  prepare: async (world) => {
    const meeting = await state(world);
    return (context) => deed(context, meeting);
  },
  ...more
});

const id = newId();
const title = both('Transporte', 'Transit');
const item = { id, title, purpose: 'discuss' as const, minutes: 20, presenter: null };
const child = { id, firstName: 'Mateo', age: 4, allergy: null, pickup: 'Rosa' };
const step = { id, what: said('Pedir la sala', 'Ask for the room'), owner: 'Elena', dueOn: '2027-01-12' };
const withItem = async (world: World): Promise<string> => {
  const meeting = await planned(world);
  await door.addItem(world.as.secretary, meeting, item);
  return meeting;
};

/** The life of a meeting, each deed with good input. */
export const evening: Record<string, Guard> = {
  planMeeting: {
    by: 'secretary',
    elsewhere: null, // plans a meeting of its own body, which is not there
    prepare: async (world) => {
      const plan = { ...december(await assembly(world)), id };
      return (context) => door.planMeeting(context, plan);
    }
  },
  changeMeeting: {
    by: 'secretary',
    elsewhere: 'lancasterSecretary',
    prepare: async (world) => {
      const meeting = await planned(world);
      const plan = { ...december(await assembly(world)), start: '17:30' };
      return (context) => door.changeMeeting(context, meeting, plan);
    }
  },
  publish: at('secretary', planned, door.publish),
  cancel: at('secretary', announced, (context, meeting) => door.cancel(context, meeting, { reason: 'heat' })),
  openMeeting: at('facilitator', announced, door.openMeeting),
  closeMeeting: at('facilitator', opened, door.closeMeeting),
  reopen: at('facilitator', closed, door.reopen),
  addItem: at('secretary', planned, (context, meeting) => door.addItem(context, meeting, item)),
  changeItem: at('secretary', withItem, (context, meeting) =>
    door.changeItem(context, meeting, { ...item, minutes: 30 })
  ),
  moveItem: at('secretary', withItem, (context, meeting) => door.moveItem(context, meeting, id, 'up')),
  removeItem: at('secretary', withItem, (context, meeting) => door.removeItem(context, meeting, id), {
    again: 'meetings.no_such_item'
  }),
  takeIn: at('childcare', opened, (context, meeting) => door.takeIn(context, meeting, child), {
    elsewhere: null // nobody in Lancaster's small world keeps a childcare sheet
  }),
  signInGuest: at('greeter', opened, (context, meeting) =>
    door.signInGuest(context, meeting, { id, name: 'Invitada' })
  ),
  openEvaluation: at('facilitator', opened, (context, meeting) =>
    door.openEvaluation(context, meeting, ['welcome', 'heard', 'useful'])
  ),
  addDebrief: at('facilitator', opened, (context, meeting) =>
    door.addDebrief(context, meeting, { id, kind: 'keep', text: said('La cena', 'The dinner') })
  ),
  improve: at('facilitator', opened, (context, meeting) => door.improve(context, meeting, step)),
  draftMinutes: at('secretary', closed, door.draftMinutes)
};
