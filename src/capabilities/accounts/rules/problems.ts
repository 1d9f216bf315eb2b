import { catalogue } from '../../../platform/problem/index.ts';

export const problems = catalogue('accounts', {
  contact_unclear: 422,
  code_wrong: 422,
  code_over: 410,
  not_a_demo: 404,
  already_granted: 409,
  device_over: 403,
  token_forged: 403,
  token_revoked: 410,
  token_foreign: 403,
  last_administrator: 409,
  until_past: 422,
  own_confirmation: 409,
  own_recovery: 409,
  recovery_over: 410,
  passkey_borrowed: 403,
  passkey_wrong: 422,
  contact_borrowed: 403,
  contact_taken: 409,
  last_contact: 409,
  name_unknown: 422,
  whose_number: 409
});
