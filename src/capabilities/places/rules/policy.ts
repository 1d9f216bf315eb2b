import { anybody, byRole, isMember, type Rule } from '../../../platform/policy/index.ts';

/** A neighborhood house is somebody's home: where it stands is for the members. */
const seeHomes: Rule = {
  name: 'places.see_homes',
  allows: (actor) => actor.kind === 'system' || isMember(actor)
};

export const may = {
  seeHomes,
  look: anybody('places.look'), // zones, venues and benchmarks are public
  settle: byRole('places.settle', 'administrator', 'secretary'),
  /** Who opens the door is somebody's name and number: for those who plan and set up. */
  seeKeeper: byRole(
    'places.see_keeper',
    'administrator',
    'secretary',
    'officer',
    'facilitator',
    'capacity_builder'
  ),
  tell: anybody('places.tell'), // also without a name
  readTold: byRole('places.read_told', 'administrator', 'secretary')
};
