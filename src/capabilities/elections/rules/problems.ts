import { catalogue } from '../../../platform/problem/index.ts';

export const problems = catalogue('elections', {
  not_open: 409
});
