import { about } from './about.ts';
import { childcare } from './childcare.ts';
import { digital } from './digital.ts';
import { food } from './food.ts';
import { health } from './health.ts';
import { housing } from './housing.ts';
import { income } from './income.ts';
import type { Module } from './module.ts';
import { priorities } from './priorities.ts';
import { transportation } from './transportation.ts';

/** Ready questions in two languages, in the order in which a conversation would take them. */
export const bank: Module[] = [
  about,
  income,
  housing,
  food,
  digital,
  childcare,
  transportation,
  health,
  priorities
];
