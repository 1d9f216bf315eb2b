import { anybody, byRole } from '../../../platform/policy/index.ts';

export const may = {
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
