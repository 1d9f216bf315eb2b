import { catalogue } from '../../../platform/problem/index.ts';
import { doorCodes } from './door/problems.ts';
import { planCodes } from './plan/problems.ts';

export const problems = catalogue('meetings', { ...planCodes, ...doorCodes });
