import * as door from '../../../src/capabilities/people/server/index.ts';
import type { Guards } from './guard.ts';

export const people: Guards = {
  door,
  byRole: [
    'areTwoPeople',
    'askFor',
    'bringList',
    'closeNeed',
    'exportRoll',
    'journeyBoard',
    'liftSuspension',
    'matchColumns',
    'merge',
    'needsTogether',
    'openNeed',
    'previewList',
    'register',
    'retention',
    'rollForDoor',
    'searchMembers',
    'sendDigest',
    'suspendUntil',
    'takeList',
    'twins',
    'undoMerge',
    'buddies'
  ],
  members: [
    'addWay',
    'comeOrGo',
    'correct',
    'describedTogether',
    'erase',
    'everythingAbout',
    'removeWay',
    'rollBesideZone',
    'sayConsent',
    'signCode',
    'compositionPanel'
  ],
  free: {
    describeMyself: 'one’s own',
    myDescription: 'one’s own',
    eraseWhatIsOver: 'a chore of the night',
    member: 'what is shown depends on who asks',
    offerAsBuddy: 'one’s own, or by those who guide',
    mayUnsubscribe: 'by the key in the link of a letter',
    unsubscribe: 'by the key in the link of a letter',
    takeStep: 'one’s own, or by those who guide',
    namesOf: 'names for those who see members'
  }
};
