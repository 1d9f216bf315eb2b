export { roles, type Role } from '../../platform/context/index.ts';
export { readContact, type Contact } from './rules/contact.ts';
export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export { CODE_MINUTES, SESSION_DAYS, sessionEnd } from './rules/session.ts';
