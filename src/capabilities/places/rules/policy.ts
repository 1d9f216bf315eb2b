import { byRole } from '../../../platform/policy/index.ts';

export const may = {
  settle: byRole('places.settle', 'administrator', 'secretary')
};
