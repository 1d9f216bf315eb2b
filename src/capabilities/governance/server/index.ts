export { assemblyOf, bodiesOf, bodyOf, type Body } from './bodies.ts';
export { adopt, type Adoption } from './adoption.ts';
export { neededRulesOn, rulesOf, rulesOn, type RulesInForce } from './rules.ts';
export { findingSentence, sayFindings, type SaidFinding } from './sentences.ts';
export { beginFromStarter, type Beginning } from './starter.ts';
