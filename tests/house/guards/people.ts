import * as door from '../../../src/capabilities/people/server/index.ts';
import type { World } from '../../world.ts';
import { newId } from '../../../src/platform/ids/index.ts';
import type { Guard, Guards } from './guard.ts';

type Prepare = Guard['prepare'];
/** What the secretary does, and the one of Lancaster finds nobody for. */
const bySecretary = (prepare: Prepare, again?: string): Guard => ({
  by: 'secretary',
  elsewhere: 'lancasterSecretary',
  prepare,
  again
});

/** Somebody who was registered twice. */
async function twin({ as }: World): Promise<string> {
  const newcomer = { id: newId(), name: 'Rosa Reyes', language: 'es', category: 'resident' as const };
  return (await door.register(as.greeter, newcomer)).id;
}

export const people: Guards = {
  door,
  guarded: {
    register: {
      by: 'greeter',
      elsewhere: null,
      prepare: () => {
        const carmen = { id: newId(), name: 'Carmen Solís', language: 'es', category: 'resident' as const };
        return (context) => door.register(context, carmen);
      }
    },
    openNeed: bySecretary(
      ({ people }) =>
        (context) =>
          door.openNeed(context, people.denise!, { kind: 'wheelchair', detail: null })
    ),
    suspendUntil: bySecretary(
      ({ people }) =>
        (context) =>
          door.suspendUntil(context, people.denise!, '2027-01-01'),
      'people.suspended_already'
    ),
    liftSuspension: bySecretary(async ({ as, people }) => {
      await door.suspendUntil(as.secretary, people.denise!, '2027-01-01');
      return (context) => door.liftSuspension(context, people.denise!);
    }),
    comeOrGo: bySecretary(
      ({ people }) =>
        (context) =>
          door.comeOrGo(context, people.denise!, 'pause')
    ),
    signCode: bySecretary(
      ({ people }) =>
        (context) =>
          door.signCode(context, people.denise!, 1)
    ),
    merge: bySecretary(async (world) => {
      const id = await twin(world);
      return (context) => door.merge(context, world.people.rosa!, id);
    }, 'people.already_merged'),
    areTwoPeople: bySecretary(async (world) => {
      const id = await twin(world);
      return (context) => door.areTwoPeople(context, world.people.rosa!, id);
    }),
    undoMerge: bySecretary(async (world) => {
      const { id } = await door.merge(world.as.secretary, world.people.rosa!, await twin(world));
      return (context) => door.undoMerge(context, id);
    }),
    tellRoll: {
      by: 'secretary',
      elsewhere: null,
      prepare: () => (context) => door.tellRoll(context)
    },
    erase: {
      by: 'administrator',
      elsewhere: null,
      again: 'people.no_such_member',
      prepare:
        ({ people }) =>
        (context) =>
          door.erase(context, people.denise!)
    }
  },
  byRole: [
    'askFor',
    'bringList',
    'closeNeed',
    'exportRoll',
    'journeyBoard',
    'matchColumns',
    'needsTogether',
    'previewList',
    'retention',
    'rollForDoor',
    'searchMembers',
    'sendDigest',
    'tie',
    'untie',
    'takeList',
    'twins',
    'buddies'
  ],
  members: [
    'addWay',
    'correct',
    'everythingAbout',
    'removeWay',
    'rollBesideZone',
    'rollTold',
    'sayConsent',
    'tiesOf',
    'compositionPanel'
  ],
  free: {
    describeMyself: 'one’s own',
    myDescription: 'one’s own',
    eraseWhatIsOver: 'a chore of the night',
    tellRollOfTheSeason: 'a chore of the quarter',
    tellSistersLater: 'a chore of every few minutes',
    member: 'what is shown depends on who asks',
    offerAsBuddy: 'one’s own, or by those who guide',
    mayUnsubscribe: 'by the key in the link of a letter',
    unsubscribe: 'by the key in the link of a letter',
    takeStep: 'one’s own, or by those who guide',
    namesOf: 'names for those who see members'
  }
};
