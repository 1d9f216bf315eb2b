import { catalogue } from '../../../platform/problem/index.ts';

export const problems = catalogue('people', {
  no_such_member: 404,
  contact_unclear: 422
});
