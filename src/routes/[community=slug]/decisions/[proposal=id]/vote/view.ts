import { isSecret, may } from '#capabilities/decisions';
import {
  beforehand,
  hindrancesNow,
  methodsFor,
  problemSentence,
  proposalOf
} from '#capabilities/decisions/server';
import { neededRulesOn } from '#capabilities/governance/server';
import { upcoming } from '#capabilities/meetings/server';
import { addDays, dayIn } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage, reading } from '#platform/localized';
import { allow } from '#platform/policy';

/** One question at a time: how, and then until when. Beside it what the rules ask and how we stand. */
export const puttingView = (context: Context, id: string, asked: string | null) =>
  read(context, async (tx) => {
    allow(tx, may.steward);
    const proposal = await proposalOf(tx, id);
    const today = dayIn(communityOf(tx).timeZone, tx.clock());
    const rules = await neededRulesOn(tx, today);
    const methods = methodsFor(proposal, rules);
    const method = methods.find((one) => one === asked) ?? null;
    const hindered = method ? await hindrancesNow(tx, proposal, method) : [];
    return {
      ...{ id, methods, method, voteId: newId() },
      question: reading(proposal.question, tx.locale),
      hindered: hindered.map((one) => problemSentence(one, tx.locale)),
      findings: method ? await beforehand(tx, proposal, method) : [],
      secret: method !== null && isSecret(method),
      ranks: proposal.options.length > 1,
      week: addDays(today, 7),
      heldOpenDays: typeof rules.parameters.heldOpenDays === 'number' ? rules.parameters.heldOpenDays : null,
      meetings: (await upcoming(tx, 12)).map((meeting) => ({
        value: meeting.id,
        label: `${inLanguage(meeting.title, tx.locale)}, ${plainDay(meeting.day, tx.locale)}`
      }))
    };
  });
