import { mayPlan } from './plan/policy.ts';

export const may = { ...mayPlan };
