import type { Parameters } from '../parameters.ts';
import type { Contradiction } from './codes.ts';
import { leadership, officers, reserved, terms } from './leadership.ts';
import { notice } from './notice.ts';
import { committees, composition, delegation, overrides, residents, voters } from './people.ts';
import { quorums } from './quorum.ts';
import { sponsorship } from './sponsorship.ts';
import { majorities } from './voting.ts';

/** What cannot all hold in these rules, in the order of the parameters. Silence contradicts nothing. */
export function contradictions(parameters: Parameters): Contradiction[] {
  return [
    composition,
    residents,
    voters,
    quorums,
    majorities,
    notice,
    leadership,
    officers,
    reserved,
    terms,
    committees,
    delegation,
    sponsorship,
    overrides
  ].flatMap((check) => check(parameters));
}
