export { roles, type Role } from '../../platform/context/index.ts';
export { readContact, type Contact } from './rules/contact.ts';
export { readDevice, type Browser, type Device, type System } from './rules/device.ts';
export { masked } from './rules/mask.ts';
export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export {
  CODE_MINUTES,
  RECOVERY_DAYS,
  SESSION_DAYS,
  SILENT_DAYS,
  sessionEnd,
  wentSilent
} from './rules/session.ts';
