import { catalogue } from '../../../platform/problem/index.ts';

export const problems = catalogue('record', { no_such_entry: 404 });
