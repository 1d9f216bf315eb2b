export { categories, categoryFrom, turnsSix, type Category } from './rules/category.ts';
export { lastSeens, type LastSeen } from './rules/lastSeen.ts';
export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export { channels, ways, type Channel, type Way } from './rules/reach.ts';
export { tallyOf, type RollTally } from './rules/roll.ts';
export { keysOf, plain, sound, wordsOf } from './rules/spelling.ts';
