import { anybody, anyMember } from '../../../platform/policy/index.ts';

export const may = {
  read: anybody('record.read'), // numbers and verdicts are for everybody; no name is in them
  readNames: anyMember('record.read_names')
};
