import { catalogue } from '../../../platform/problem/index.ts';

export const problems = catalogue('places', { no_such_community: 404 });
