export { castVote, type Cast, type Casting } from './vote/cast.ts';
export { closeVote } from './vote/close.ts';
export { countedOf } from './vote/count.ts';
export { findVote, voteOn, votesOn, type Subject, type Vote } from './vote/find.ts';
export { destroyOldKeys, destroyVoteKey } from './vote/keys.ts';
export { voteOf, type VoteSeen } from './vote/mine.ts';
export { openVote, type Opening } from './vote/open.ts';
