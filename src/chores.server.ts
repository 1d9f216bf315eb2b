import { eraseOldSignIns } from '#capabilities/accounts/server';
import { carryOn, remindOfSteps, sendHeldCodes, tidySignOns } from '#capabilities/charters/server';
import { destroyOldKeys, destroyVoteKey, sendDecisionDigest } from '#capabilities/decisions/server';
import { calculateWaiting, forgetErased } from '#capabilities/elections/server';
import {
  eraseOldChildcare,
  eraseOldTownHalls,
  writeToMembers,
  writeToRegistered
} from '#capabilities/meetings/server';
import {
  eraseWhatIsOver,
  sendDigest,
  tellRollOfTheSeason,
  tellSistersLater
} from '#capabilities/people/server';
import { inEveryCommunity } from '#capabilities/places/server';
import { mustBeWhole } from '#capabilities/record/server';
import { drawApart, drawWaiting } from '#capabilities/sensemaking/server';
import { judgeUnjudged } from '#capabilities/surveys/server';
import { systemClock } from '#platform/clock';
import type { Context } from '#platform/context';
import { transact, type Database } from '#platform/db';
import { sweepFiles } from '#platform/files';
import type { Handlers } from '#platform/jobs/server';
import { deliver } from '#platform/letters';
import { eraseOldCounts } from '#platform/limits';
import { eraseOldPost, sendWaiting, type Sender } from '#platform/post/server';

/** Who does what is due. The table of contents, with the hours, is `platform/jobs/schedule.ts`. */
export function chores(database: Database, sender: Sender): Handlers {
  const system: Context = {
    database,
    clock: systemClock,
    locale: 'es',
    actor: { kind: 'system' },
    community: null
  };
  const everywhere = (work: (context: Context) => Promise<unknown>) => () => inEveryCommunity(system, work);
  return {
    'post.send': () => sendWaiting(sender),
    'post.erase_old': () => eraseOldPost(database, systemClock()),
    'limits.erase_old': () => eraseOldCounts(database, systemClock()),
    'files.sweep': () => sweepFiles(database, systemClock()),
    'accounts.erase_old': () => eraseOldSignIns(system),
    'letters.deliver_all': everywhere((context) => transact(context, deliver)),
    'meetings.write_to_members': everywhere((context) => writeToMembers(context, origin())),
    'people.tell_sisters_later': everywhere(tellSistersLater),
    'people.tell_roll': everywhere(tellRollOfTheSeason),
    'people.send_digest': everywhere((context) => sendDigest(context, origin())),
    'meetings.write_to_registered': everywhere((context) => writeToRegistered(context, origin())),
    'meetings.erase_town_halls': everywhere(eraseOldTownHalls),
    'meetings.erase_childcare_sheets': everywhere(eraseOldChildcare),
    'people.erase_old': everywhere(eraseWhatIsOver),
    'decisions.send_digest': everywhere((context) => sendDecisionDigest(context, origin())),
    'decisions.destroy_key': ({ voteId }) => destroyVoteKey(voteId!),
    'decisions.destroy_old_keys': everywhere(destroyOldKeys),
    'record.verify': everywhere(mustBeWhole),
    'elections.draw': everywhere(calculateWaiting),
    'elections.forget_erased': everywhere(forgetErased),
    'charters.send_held_codes': everywhere((context) => sendHeldCodes(context, origin())),
    'charters.carry_on': everywhere(carryOn),
    'charters.remind': everywhere((context) => remindOfSteps(context, origin())),
    'charters.tidy_sign_ons': everywhere(tidySignOns),
    'surveys.judge_unjudged': everywhere(judgeUnjudged),
    'sensemaking.draw_waiting': everywhere((context) => drawWaiting(context, drawApart))
  };
}

/** Where links of letters lead. */
const origin = (): string => process.env.ORIGIN ?? 'http://localhost:3000';
