import {
  openDiscussion,
  putToVote,
  raise,
  writeProposal,
  type Writing
} from '../../src/capabilities/decisions/server/index.ts';
import {
  calculate,
  calculateWaiting,
  commitDraw,
  electionPage,
  electionsOf,
  enterNumber,
  nameCandidate,
  openDraw,
  openVoting
} from '../../src/capabilities/elections/server/index.ts';
import { assemblyOf } from '../../src/capabilities/governance/server/index.ts';
import { instantOf } from '../../src/platform/clock/index.ts';
import { asSystem, memberOf, type Context } from '../../src/platform/context/index.ts';
import { read } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { localized } from '../../src/platform/localized/index.ts';

/**
 * Questions in the middle of being decided: a draft, a vote by cards, somebody who stands, a draw that gathers and one
 * whose number is drawn.
 */
export async function leaveUnsettled(elena: Context, rosa: Context, meetingId: string): Promise<void> {
  const { id: bodyId } = await read(elena, (tx) => assemblyOf(tx));
  await writeProposal(rosa, proposal(bodyId, { es: '¿Ponemos una mesa de libros en la entrada?' }));
  await voteByCards(elena, bodyId, meetingId);
  await standForASeat(elena, rosa);
  await drawFour(elena);
  const title = localized('es', { es: 'Visita al condado', en: 'Visit to the county' });
  await openDraw(elena, { ...draw, id: newId(), pool: 'volunteers', title });
}

const draw = { size: 4, features: ['category' as const], onePerHousehold: false, bodyId: null };

/** A delegation whose number is drawn, and who has still to be asked. */
async function drawFour(elena: Context): Promise<void> {
  const [id, title] = [newId(), localized('es', { es: 'Feria de la salud', en: 'Health fair' })];
  await openDraw(elena, { ...draw, id, pool: 'members', title });
  await calculate(elena, id);
  await calculateWaiting(asSystem(elena));
  await commitDraw(elena, id);
  await enterNumber(elena, id, { number: 471, how: 'dice' });
}

const proposal = (bodyId: string, question: Writing['question']): Writing => ({
  ...{ id: newId(), bodyId, class: 'procedural', question, text: question },
  ...{ affected: {}, alternatives: {}, budgetCents: null, options: [], seen: null }
});

async function voteByCards(elena: Context, bodyId: string, meetingId: string): Promise<void> {
  const asked = proposal(bodyId, {
    es: '¿Empezamos cada reunión con la cena?',
    en: 'Do we begin each meeting with dinner?'
  });
  await writeProposal(elena, asked);
  await raise(elena, asked.id);
  await openDiscussion(elena, asked.id);
  const putting = { voteId: newId(), method: 'show_of_hands' as const, closesAt: null, meetingId };
  await putToVote(elena, asked.id, putting);
}

/** Rosa stands for the empty seat, and the box of that election is open. */
async function standForASeat(elena: Context, rosa: Context): Promise<void> {
  const [naming] = (await electionsOf(elena)).filter(({ phase }) => phase === 'naming');
  if (!naming) return;
  const { contests } = await electionPage(elena, naming.id);
  const statement = localized('es', { es: 'Quiero que las mamás nuevas encuentren su lugar.' });
  await nameCandidate(rosa, {
    id: newId(),
    contestId: contests[0]!.id,
    memberId: memberOf(rosa.actor)!,
    statement
  });
  const day = instantOf('America/Los_Angeles', naming.votingFrom, '09:00');
  await openVoting({ ...elena, clock: () => day }, naming.id);
}
