import * as door from '../../../src/capabilities/accounts/server/index.ts';
import { newId } from '../../../src/platform/ids/index.ts';
import type { Guards } from './guard.ts';

const meeting = newId();
const kiosk = { name: 'Tablet', purpose: 'kiosk' as const, subjectId: meeting };

export const accounts: Guards = {
  door,
  guarded: {
    grantRole: {
      by: 'administrator',
      elsewhere: null, // nobody in Lancaster's small world may grant
      prepare: (world) => (context) =>
        door.grantRole(context, { memberId: world.people.rosa!, role: 'greeter' })
    },
    endRole: {
      by: 'administrator',
      elsewhere: null,
      prepare: async ({ as, people }) => {
        await door.grantRole(as.administrator, { memberId: people.rosa!, role: 'greeter' });
        const grant = (await door.grantsInForce(as.member)).find((one) => one.memberId === people.rosa)!;
        return (context) => door.endRole(context, grant.id);
      }
    },
    grantsInForce: {
      by: 'member',
      lacking: null,
      elsewhere: null,
      prepare: () => (context) => door.grantsInForce(context)
    },
    membersWithRole: {
      by: 'member',
      lacking: null,
      elsewhere: null,
      prepare: () => (context) => door.membersWithRole(context, 'greeter')
    },
    bindDevice: {
      by: 'greeter',
      elsewhere: null,
      prepare: () => (context) => door.bindDevice(context, kiosk)
    },
    devicesInUse: { by: 'greeter', elsewhere: null, prepare: () => (context) => door.devicesInUse(context) },
    revokeDevice: {
      by: 'greeter',
      elsewhere: 'lancasterGreeter',
      prepare: async ({ as }) => {
        const { id } = await door.bindDevice(as.greeter, kiosk);
        return (context) => door.revokeDevice(context, id);
      }
    },
    cardsFor: { by: 'greeter', elsewhere: null, prepare: () => (context) => door.cardsFor(context, []) },
    revokeTokens: {
      by: 'greeter',
      elsewhere: null,
      prepare:
        ({ people }) =>
        (context) =>
          door.revokeTokens(context, people.rosa!, 'card')
    },
    vouchFor: {
      by: 'officer',
      elsewhere: null,
      prepare:
        ({ people }) =>
        (context) =>
          door.vouchFor(context, people.rosa!, '+16615550777')
    },
    confirmRecovery: {
      by: 'secretary',
      elsewhere: 'lancasterSecretary',
      prepare: async ({ as, people }) => {
        const { id } = await door.vouchFor(as.officer, people.rosa!, '+16615550777');
        return (context) => door.confirmRecovery(context, id);
      }
    },
    recoveriesDone: {
      by: 'secretary',
      elsewhere: null,
      prepare: () => (context) => door.recoveriesDone(context)
    },
    silentMembers: {
      by: 'secretary',
      elsewhere: null,
      prepare: () => (context) => door.silentMembers(context)
    },
    recoveriesWaiting: {
      by: 'officer',
      elsewhere: null,
      prepare: () => (context) => door.recoveriesWaiting(context)
    }
  },
  byRole: [
    'grantInForce',
    'rolesOf',
    'memberToVouchFor',
    'recoveryWaiting',
    'withdrawRecovery',
    'collectKey',
    'collectors',
    'endCollecting'
  ],
  members: ['lettersOf', 'calendarKey'],
  free: {
    chooseLanguage: 'an account’s own',
    homeOf: 'follows a session that was just opened',
    myAccount: 'an account’s own',
    askForContact: 'an account’s own',
    contactAsked: 'an account’s own',
    proveContact: 'an account’s own',
    dropContact: 'an account’s own',
    signInWithName: 'is how a stranger becomes known; limited by rates',
    requestCode: 'is how a stranger becomes known; limited by rates',
    signInWithCode: 'is how a stranger becomes known; limited by rates',
    greetPasskey: 'is how a stranger becomes known',
    signInWithPasskey: 'is how a stranger becomes known',
    signInAsDemo: 'works only where the demo region was loaded',
    demoPeople: 'empty but where the demo region was loaded',
    openDevice: 'reads a key and answers with an actor or null',
    openContext: 'makes the context',
    startSession: 'called after a proof, never by a form',
    sessionsOf: 'an account’s own',
    endSession: 'an account’s own',
    endEverySession: 'an account’s own',
    askForPasskey: 'an account’s own',
    addPasskey: 'an account’s own',
    passkeysOf: 'an account’s own',
    removePasskey: 'an account’s own',
    eraseOldSignIns: 'a chore of the night',
    myCommunities: 'an account’s own'
  }
};
