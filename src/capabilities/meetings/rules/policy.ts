import { mayAtDoor } from './door/policy.ts';
import { mayPlan } from './plan/policy.ts';

export const may = { ...mayPlan, ...mayAtDoor };
