import type { Localized } from '../../../platform/localized/index.ts';
import type { Point } from './geo/shape.ts';

/** A place to meet. Null means that nobody has checked. */
export type VenueFacts = {
  name: string;
  address: string;
  point: Point | null;
  capacity: number | null;
  stepFree: boolean | null;
  parking: boolean | null;
  heating: boolean | null;
  cooling: boolean | null;
  transit: Localized | null;
  /** For one evening; 0 is free. */
  costCents: number | null;
  neighborhoodHouse: boolean;
};

/** What a meeting may ask of a venue. */
export const needs = [
  'step_free',
  'parking',
  'transit',
  'heating',
  'cooling',
  'free',
  'neighborhood_house'
] as const;
export type Need = (typeof needs)[number];

/** `cannot_tell`: nothing speaks against it, and somebody has to ask first. */
export type Suits = 'yes' | 'no' | 'cannot_tell';

export function suits(venue: VenueFacts, asked: Need[], people = 0): Suits {
  const answers = [...asked.map((need) => answer(venue, need)), roomFor(venue, people)];
  if (answers.includes('no')) return 'no';
  return answers.includes('cannot_tell') ? 'cannot_tell' : 'yes';
}

/** What nobody has checked yet, of what was asked. */
export const unchecked = (venue: VenueFacts, asked: Need[]): Need[] =>
  asked.filter((need) => answer(venue, need) === 'cannot_tell');

/** Everything it is known to have. */
export const has = (venue: VenueFacts): Need[] => needs.filter((need) => answer(venue, need) === 'yes');

function answer(venue: VenueFacts, need: Need): Suits {
  switch (need) {
    case 'step_free':
      return known(venue.stepFree);
    case 'parking':
      return known(venue.parking);
    case 'heating':
      return known(venue.heating);
    case 'cooling':
      return known(venue.cooling);
    case 'transit':
      return venue.transit ? 'yes' : 'cannot_tell';
    case 'free':
      return known(venue.costCents === null ? null : venue.costCents === 0);
    case 'neighborhood_house':
      return known(venue.neighborhoodHouse);
  }
}

const known = (fact: boolean | null): Suits => (fact === null ? 'cannot_tell' : fact ? 'yes' : 'no');

function roomFor({ capacity }: VenueFacts, people: number): Suits {
  if (!people) return 'yes';
  return known(capacity === null ? null : capacity >= people);
}
