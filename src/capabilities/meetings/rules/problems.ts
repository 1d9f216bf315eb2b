import { catalogue } from '../../../platform/problem/index.ts';
import { doorCodes } from './door/problems.ts';
import { planProblems } from './plan/problems.ts';
import { townHallProblems } from './townhall/problems.ts';

export const problems = { ...planProblems, ...catalogue('meetings', doorCodes), ...townHallProblems };
