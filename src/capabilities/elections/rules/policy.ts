import { anyMember, byRole, selfOr } from '../../../platform/policy/index.ts';

export const may = {
  read: anyMember('elections.read'),
  /** Calls an election, opens the voting, has it counted, seats who was elected. */
  run: byRole('elections.run', 'secretary', 'officer'),
  /** Names oneself or somebody else. */
  name: anyMember('elections.name'),
  /** The answer to being named, the statement, the withdrawal: for the person, or written down for them. */
  answer: selfOr('elections.answer', 'secretary', 'officer'),
  observe: anyMember('elections.observe'), // which of them, the contest says
  /** A chore of the night. */
  forget: byRole('elections.forget'),
  /** Opens a public draw and leads it to its end. */
  keepDraws: byRole('elections.keep_draws', 'secretary', 'officer'),
  /** Draws a panel for a case; nobody else learns of it. */
  keepPrivateDraws: byRole('elections.keep_private_draws', 'case_coordinator')
};
