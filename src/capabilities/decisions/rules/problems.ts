import { catalogue } from '../../../platform/problem/index.ts';

export const problems = catalogue('decisions', {
  not_open: 409
});
