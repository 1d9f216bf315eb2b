export {
  collectKey,
  collectorKnown,
  collectors,
  collectSettings,
  endCollecting,
  openCollector,
  type Collector
} from './collectors.ts';
export { claimContact, dropClaim, dropClaims } from './claims.ts';
export { requestCode, signInWithCode } from './codes.ts';
export { bindDevice, devicesInUse, openDevice, revokeDevice } from './devices.ts';
export { eraseOldSignIns } from './erase.ts';
export { demoPeople, signInAsDemo } from './demo.ts';
export {
  endRole,
  grantInForce,
  grantRole,
  grantsInForce,
  membersWithRole,
  rolesOf,
  type Grant
} from './grants.ts';
export { chooseLanguage, homeOf, myAccount, myCommunities, type MyCommunity } from './mine.ts';
export { openContext, type Opened } from './open.ts';
export { askForContact, contactAsked, dropContact, proveContact } from './newContact.ts';
export {
  addPasskey,
  askForPasskey,
  greetPasskey,
  passkeysOf,
  removePasskey,
  signInWithPasskey,
  siteOf,
  type Site
} from './passkeys.ts';
export { lettersOf, type LetterShown } from './letters.ts';
export {
  confirmRecovery,
  memberToVouchFor,
  recoveriesWaiting,
  recoveryWaiting,
  vouchFor,
  withdrawRecovery
} from './recovery.ts';
export { recoveriesDone, silentMembers } from './recoveryList.ts';
export { accountsOf, belongElsewhere, sisterIds } from './sisters.ts';
export { endEverySession, endSession, sessionsOf, startSession, type OpenSession } from './sessions.ts';
export {
  calendarKey,
  cardsFor,
  readToken,
  revokeTokens,
  tokensInForce,
  unsubscribeKeys,
  type Bearer
} from './tokens.ts';
export { signInWithName } from './still.ts';
