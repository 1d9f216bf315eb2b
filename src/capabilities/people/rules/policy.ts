import { byRole } from '../../../platform/policy/index.ts';

export const may = {
  register: byRole('people.register', 'greeter', 'secretary', 'officer', 'navigator', 'administrator')
};
