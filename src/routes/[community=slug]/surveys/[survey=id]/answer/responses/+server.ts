import { noteAnswered } from '#capabilities/surveys/server';
import { asSystem, memberOf } from '#platform/context';
import { problems } from '#platform/problem';
import { speaking } from '../../speaking.ts';
import { takeAnswers } from '../../takeAnswers.ts';
import type { RequestHandler } from './$types';

/** A member's answers. Who it was is seen to at the door and noted apart; the answers are kept by nobody's hand. */
export const POST: RequestHandler = (event) =>
  takeAnswers(event, async () => {
    const [member, { survey }] = [speaking(event), event.params];
    if (!memberOf(member.actor)) throw problems.sign_in_first();
    return { context: asSystem(member), mode: 'member', after: () => noteAnswered(member, survey) };
  });
