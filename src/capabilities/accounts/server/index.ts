export { claimContact, dropClaims } from './claims.ts';
export { requestCode, signInWithCode } from './codes.ts';
export { bindDevice, devicesInUse, openDevice, revokeDevice } from './devices.ts';
export { demoPeople, signInAsDemo } from './demo.ts';
export { endRole, grantRole, grantsInForce, membersWithRole } from './grants.ts';
export { myCommunities } from './mine.ts';
export { openContext, type Opened } from './open.ts';
export {
  addPasskey,
  askForPasskey,
  greetPasskey,
  passkeysOf,
  removePasskey,
  signInWithPasskey,
  type Site
} from './passkeys.ts';
export { confirmRecovery, recoveriesWaiting, vouchFor } from './recovery.ts';
export { endEverySession, endSession, sessionsOf, startSession } from './sessions.ts';
export { calendarKey, cardsFor, readToken, revokeTokens, type Bearer } from './tokens.ts';
