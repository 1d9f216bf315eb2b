import { catalogue } from '../../../platform/problem/index.ts';
import { doorCodes } from './door/problems.ts';
import { planProblems } from './plan/problems.ts';

export const problems = { ...planProblems, ...catalogue('meetings', doorCodes) };
