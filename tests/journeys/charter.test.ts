import { expect, test } from 'vitest';
import { askedOfUs, carryOn, sayWhatISee, takeUp } from '../../src/capabilities/charters/server/index.ts';
import {
  castVote,
  certify,
  closeAndCount,
  putToVote
} from '../../src/capabilities/decisions/server/index.ts';
import { asSystem, type Actor, type Context } from '../../src/platform/context/index.ts';
import { transact } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { deliver } from '../../src/platform/letters/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import { newestCode } from './outbox.ts';
import type { Visit } from './visit.ts';

/** A charter from a blank desk to a promise that was kept, in the order in which it happens. */
const house = openHouse();
const es = { locale: 'es' } as const;
const write = (visit: Visit, name: string, text: string) =>
  visit.page.locator(`[name="${name}"]`).first().fill(text);
/** A button says in words unseen what it is about. */
const starting = (words: string) => new RegExp(`^${words}`);
const here = (visit: Visit) => new URL(visit.page.url()).pathname;

test('Graciela writes in Spanish, a neighbor offers other words, and English catches up', async () => {
  const graciela = await house.visit('graciela');
  await graciela.open('/region-1/charters/new');
  await write(graciela, 'title.es', 'Lo que les toca a los niños');
  await write(graciela, 'title.en', 'What belongs to children');
  await write(graciela, 'preamble.es', 'Lo escribimos con ellas y ellos.');
  await write(graciela, 'preamble.en', 'We wrote it with them.');
  await graciela.press(m.charters_new_do({}, es));
  await graciela.arrivesAt(m.charters_desk({}, es));
  const charter = here(graciela).replace(/\/desk$/, '');
  await graciela.follow(m.charters_domain_new({}, es));
  await graciela.arrivesAt(m.charters_domain_new({}, es));
  await write(graciela, 'name.es', 'Juego');
  await write(graciela, 'name.en', 'Play');
  await graciela.press(m.charters_save({}, es));
  await graciela.arrivesAt(m.charters_desk({}, es));
  await graciela.page.getByRole('link', { name: m.charters_clause_new({}, es) }).click();
  await graciela.arrivesAt(m.charters_clause_new({}, es));
  await write(graciela, 'text.es', 'Hay un parque cerca.');
  await graciela.press(m.charters_save({}, es));
  await graciela.arrivesAt(m.charters_clause({ label: '1.1' }, es));
  await graciela.sees(m.charters_text_missing({}, es));
  await graciela.open(`${charter}/desk`);
  await graciela.sees(m.charters_next_old({ count: 1 }, es));
  await graciela.follow(m.charters_translate({}, es));
  await graciela.arrivesAt(m.charters_side_by_side({}, es));
  await write(graciela, 'clauses.0.text.en', 'There is a park nearby.');
  await graciela.press(m.charters_translate_do({}, es));
  await graciela.sees(m.charters_translate_done({}, es));
  await graciela.open(`${charter}/desk`);
  await graciela.follow(m.charters_round_open({}, es));
  await graciela.arrivesAt(m.charters_round_open({}, es));
  await graciela.press(m.charters_round_do({}, es));
  await graciela.arrivesAt('Lo que les toca a los niños');
  const round = here(graciela);

  const neighbor = await house.visit('public', { width: 320 });
  await neighbor.open(round);
  await neighbor.follow('Hay un parque cerca.');
  await neighbor.arrivesAt(m.charters_clause({ label: '1.1' }, es));
  await write(neighbor, 'after', 'Hay un parque con sombra cerca.');
  await write(neighbor, 'text', 'En agosto nadie puede jugar.');
  await neighbor.press(m.charters_offer_do({}, es));
  await neighbor.sees(m.charters_said_held({}, es));
  await neighbor.look();

  await graciela.open(`${new URL(neighbor.page.url()).pathname}`);
  await graciela.page.getByRole('button', { name: starting(m.charters_look_show({}, es)) }).click();
  await graciela.sees(m.charters_remark_waits({}, es));
  await graciela.look();
  await graciela.page.getByRole('button', { name: starting(m.charters_settle_take({}, es)) }).click();
  await graciela.sees(m.charters_remark_taken_in({}, es));
  await graciela.open(`${charter}/translate`);
  await write(graciela, 'clauses.0.text.en', 'There is a park with shade nearby.');
  await graciela.press(m.charters_translate_do({}, es));
  await graciela.sees(m.charters_translate_done({}, es));

  const still = await house.visit('graciela', { scripts: false });
  await still.open(`${charter}/desk`);
  await still.page.getByRole('link', { name: m.charters_clause_new({}, es) }).click();
  await write(still, 'text.es', 'Los columpios están enteros.');
  await write(still, 'text.en', 'The swings are whole.');
  await still.press(m.charters_save({}, es));
  await still.arrivesAt(m.charters_clause({ label: '1.2' }, es));
  await still.open(`${charter}/desk`);
  await still.follow(m.charters_order({}, es));
  await still.press(new RegExp(`^${m.charters_move_up({}, es)}.*1\\.2`));
  await still.page.getByRole('heading', { level: 3 }).first().filter({ hasText: 'columpios' }).waitFor();
  await still.look();
});

const votes = async (context: Context, proposalId: string, voters: Context[]): Promise<void> => {
  // Three days of notice, and rolls that chance made: neither is what this journey is about.
  await house.look(`update proposal set worded_at = worded_at - interval '4 days' where id = $1`, [
    proposalId
  ]);
  const voteId = newId();
  await putToVote(context, proposalId, { voteId, method: 'named_vote', closesAt: null, meetingId: null });
  for (const voter of voters) await castVote(voter, { voteId, mark: { kind: 'yes_no', vote: 'yes' } });
  const { decisionId } = await closeAndCount(context, proposalId);
  await certify(context, decisionId);
};

const carry = (context: Context) => transact(asSystem(context), deliver);

/** Somebody at the doors, in a community that writes in two languages. */
async function writing(who: string): Promise<Context> {
  const context = await house.as(who);
  return { ...context, community: { ...context.community!, languages: ['en', 'es'] } };
}

test('the region asks two communities by letter, and both say yes to the exact text', async () => {
  // What is adopted is written once, but for this: rolls that chance made are not what this journey is about.
  await house.look('alter table agreement_version disable trigger user');
  await house.look(`update agreement_version
    set parameters = jsonb_set(parameters, '{voting,ratification,composition}', 'false') where parameters is not null`);
  await house.look('alter table agreement_version enable trigger user');
  const priya = await house.visit('priya', { locale: 'es' });
  await priya.open('/region-5/charters/new');
  await write(priya, 'title.es', 'Agua para el valle');
  await write(priya, 'title.en', 'Water for the valley');
  await write(priya, 'preamble.es', 'Vivimos en el desierto.');
  await write(priya, 'preamble.en', 'We live in the desert.');
  await priya.press(m.charters_new_do({}, es));
  await priya.arrivesAt(m.charters_desk({}, es));
  const charter = here(priya).replace(/\/desk$/, '');
  await priya.open(`${charter}/domains/new`);
  await write(priya, 'name.es', 'Agua');
  await write(priya, 'name.en', 'Water');
  await priya.press(m.charters_save({}, es));
  await priya.arrivesAt(m.charters_desk({}, es));
  await priya.page.getByRole('link', { name: m.charters_clause_new({}, es) }).click();
  await write(priya, 'text.es', 'El agua se puede beber.');
  await write(priya, 'text.en', 'The water is fit to drink.');
  await priya.press(m.charters_save({}, es));
  await priya.arrivesAt(m.charters_clause({ label: '1.1' }, es));
  await priya.open(`${charter}/ratification/new`);
  await priya.page.getByLabel('Palmdale', { exact: true }).selectOption('1');
  await priya.press(m.charters_ratify_do({}, es));
  await priya.arrivesAt(m.charters_ratification({}, es));
  const [region, elena, jorge] = [await writing('priya'), await writing('elena'), await writing('jorge')];
  await carry(region);

  const secretary = await house.visit('elena', { width: 1280, height: 900 });
  await secretary.open('/palmdale/charters/asked');
  await secretary.press(m.charters_asked_do({}, es));
  await secretary.page.waitForURL('**/palmdale/decisions/*');
  const proposalId = here(secretary).split('/').at(-1)!;
  await votes(elena, proposalId, [await writing('rosa'), await writing('marcus'), elena]);
  await secretary.open('/palmdale/charters/asked');
  await secretary.press(m.charters_asked_answer({}, es));
  await secretary.sees(m.charters_asked_answered({}, es));
  await carry(elena);

  await priya.press(m.charters_carry_on({}, es));
  await priya.sees(m.charters_ratifier_ratified({}, es));
  await carry(region);
  const letter = (await askedOfUs(jorge)).find(({ proposalId: taken }) => !taken)!;
  const [assembly] = await house.look<{ id: string }>(
    `select b.id from body b join community c on c.id = b.community_id where c.slug = 'lancaster' and b.kind = 'assembly'`
  );
  const question = newId();
  await takeUp(jorge, { letterId: letter.letterId, bodyId: assembly!.id, proposalId: question });
  await votes(jorge, question, [jorge, await writing('ana')]);
  await carryOn(jorge);
  await carry(jorge);
  await priya.press(m.charters_carry_on({}, es));
  await priya.sees(m.charters_ratification_ratified({}, es));
  await priya.look();
  const visitor = await house.visit('public', { locale: 'en' });
  await visitor.open('/region-5/charter');
  await visitor.arrivesAt('Water for the valley');
  const paper = await visitor.page.request.get(`${charter}/charter.pdf?in=en`);
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a neighbor signs on in Spanish on a small phone, with the code from her messages', async () => {
  const neighbor = await house.visit('public', { width: 320 });
  await neighbor.open('/region-1/charter');
  await neighbor.follow(m.charters_sign_title({}, es));
  await neighbor.arrivesAt(m.charters_sign_title({}, es));
  await write(neighbor, 'contact', 'mañana');
  await neighbor.press(m.charters_sign_code_do({}, es));
  await neighbor.sees(m.problem_charters_contact_unclear({}, es));
  await write(neighbor, 'contact', '323 555 0188');
  await neighbor.press(m.charters_sign_code_do({}, es));
  await neighbor.arrivesAt(m.charters_code_title({}, es));
  await write(neighbor, 'code', await newestCode(neighbor));
  await neighbor.press(m.charters_code_do({}, es));
  await neighbor.arrivesAt(m.charters_signed_title({}, es));
  await neighbor.follow(m.charters_signed_see({}, es));
  await neighbor.arrivesAt(m.charters_supporters_title({}, es));
  const counter = await neighbor.page.request.get(here(neighbor).replace('supporters', 'counter'));
  expect(counter.headers()['content-security-policy']).toContain('frame-ancestors *');
  expect(counter.headers()['x-frame-options']).toBeUndefined();
  const reader = await neighbor.page.request.get(here(neighbor).replace('/supporters', ''));
  expect(reader.headers()['x-frame-options']).toBe('DENY');
});

test('what was late is shown, members look, and it counts as kept', async () => {
  const graciela = await house.visit('graciela');
  await graciela.open('/region-1/commitments?standing=late');
  await graciela.follow('Marta Quiroz, City Council');
  const late = await house.look<{ commitmentId: string; stepId: string }>(
    `select commitment_id as "commitmentId", id as "stepId" from commitment_step where reported_on is null and due_on < now()`
  );
  const path = `/region-1/commitments/${late[0]!.commitmentId}`;
  await graciela.open(path);
  await graciela.sees(m.charters_standing_late({}, es));
  await graciela.page.getByText(m.charters_step_report({}, es)).click();
  await write(graciela, 'shown.0.what.es', 'La moción está en el acta.');
  await write(graciela, 'source', 'Acta del concejo, punto 7');
  await graciela.press(m.charters_step_report_do({}, es));
  await graciela.sees(m.charters_standing_reported({}, es));
  await graciela.look();
  await graciela.page.getByRole('button', { name: starting(m.charters_step_kept({}, es)) }).click();
  await graciela.sees(m.charters_step_seen({ kept: 1, not: 0 }, es));
  const delegates = await house.look<{ id: string; name: string }>(
    `select m.id, m.name from member m join community c on c.id = m.community_id
      where c.slug = 'region-1' and m.category <> 'stakeholder' and m.name <> 'Graciela Montes' order by m.id limit 2`
  );
  const context = await house.as('graciela');
  for (const { id, name } of delegates) {
    const actor: Actor = {
      ...(context.actor as Extract<Actor, { kind: 'account' }>),
      member: { id, name, category: 'resident' },
      roles: []
    };
    await sayWhatISee({ ...context, actor }, late[0]!.commitmentId, {
      stepId: late[0]!.stepId,
      kept: true,
      note: null
    });
  }
  const visitor = await house.visit('public', { locale: 'en', width: 1280, height: 900 });
  await visitor.open(path);
  await visitor.sees(m.charters_standing_kept({}, { locale: 'en' }));
  await visitor.open('/region-1/commitments');
});
