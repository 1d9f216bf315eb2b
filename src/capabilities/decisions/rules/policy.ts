import { anyMember } from '../../../platform/policy/index.ts';

export const may = {
  read: anyMember('decisions.read')
};
