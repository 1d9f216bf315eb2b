export { compareTerms, type Lane, type Past, type WhatIf } from './compare.ts';
export { electionsHeld, type Held } from './held.ts';
export { replayMeetings, type PastMeeting, type Replayed } from './meetings.ts';
export { monthsApart, newcomersOf, replay, type Election, type Terms } from './replay.ts';
export { replayDecisions, type OtherRules, type PastDecision, type ReplayedDecision } from './decisions.ts';
