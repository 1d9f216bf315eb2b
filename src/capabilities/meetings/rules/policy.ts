import { mayAtDoor } from './door/policy.ts';
import { mayPlan } from './plan/policy.ts';
import { mayAtTownHall } from './townhall/policy.ts';
export const may = { ...mayPlan, ...mayAtDoor, ...mayAtTownHall };
