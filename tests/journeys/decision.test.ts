import { expect, test } from 'vitest';
import { castVote, voteOn } from '../../src/capabilities/decisions/server/index.ts';
import { read } from '../../src/platform/db/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import type { Visit } from './visit.ts';

/** One proposal from Rosa's words to the book of decisions, in the order in which it happens. */
const house = openHouse();
const es = { locale: 'es' } as const;
const QUESTION = '¿Empezamos las reuniones a las 5:30?';
let id = '';
let here = '';

const write = (visit: Visit, name: string, text: string) => visit.page.locator(`[name="${name}"]`).fill(text);

test('Rosa writes it on her phone, without scripts, in Spanish first', async () => {
  const rosa = await house.visit('rosa', { width: 320, scripts: false });
  await rosa.open('/palmdale/voice');
  await rosa.follow(m.decisions_new({}, es));
  await rosa.arrivesAt(m.decisions_new_title({}, es));
  await write(rosa, 'question.es', QUESTION);
  await write(rosa, 'budget', 'mucho');
  await rosa.choose(m.decisions_class_procedural({}, es));
  await rosa.press(m.decisions_write_save({}, es));
  await rosa.sees(m.decisions_form_money({}, es));
  expect(await rosa.page.locator('[name="question.es"]').inputValue()).toBe(QUESTION);
  await write(rosa, 'budget', '');
  await write(rosa, 'text.es', 'Las reuniones empiezan a las 5:30 y terminan a las 7:30.');
  await rosa.press(m.decisions_write_save({}, es));
  await rosa.arrivesAt(QUESTION);
  await rosa.press(m.decisions_raise({}, es));
  await rosa.sees(m.decisions_step_raised({}, es));
  here = new URL(rosa.page.url()).pathname;
  id = here.split('/').at(-1)!;
});

test('Elena opens the discussion; what was said has a place, and other words are offered', async () => {
  const elena = await house.visit('elena');
  await elena.open(here);
  await elena.press(m.decisions_open_discussion({}, es));
  await elena.sees(m.decisions_step_opened({}, es));
  await elena.open(`${here}/amendments`);
  await write(elena, 'after', 'Las reuniones empiezan a las 5:30 y terminan a las 7:30, con cena.');
  await write(elena, 'because', 'Vienen directo del trabajo');
  await elena.press(m.decisions_amend_do({}, es));
  await elena.sees(m.decisions_amendment_waits({}, es));
  await elena.look();
  const rosa = await house.visit('rosa');
  await rosa.open(`${here}/discussion`);
  await rosa.choose(m.decisions_said_question({}, es));
  await write(rosa, 'text', '¿Quién trae la cena?');
  await rosa.press(m.decisions_say_do({}, es));
  await rosa.sees('¿Quién trae la cena?');
  await rosa.look();
  await rosa.open(`${here}/amendments`);
  await rosa.page.getByRole('button', { name: m.decisions_amendment_take_in({}, es) }).click();
  await rosa.sees(m.decisions_amendment_taken_in({}, es));
  await rosa.open(`${here}/grounds`);
});

test('in one language it cannot be put to the vote; in both it can', async () => {
  const elena = await house.visit('elena');
  await elena.open(`${here}/vote?method=named_vote`);
  await elena.sees(m.decisions_put_hindered({}, es));
  await elena.open(`${here}/translate`);
  await write(elena, 'question.en', 'Do we start meetings at 5:30?');
  await write(elena, 'text.en', 'Meetings start at 5:30 and end at 7:30, with dinner.');
  await elena.press(m.decisions_translate_do({}, es));
  await elena.arrivesAt(QUESTION);
  await elena.open(`${here}/vote`);
  await elena.open(`${here}/vote?method=named_vote`);
  await elena.choose(m.decisions_put_room({}, es));
  await elena.press(m.decisions_put_do({}, es));
  await elena.sees(m.decisions_voting_open({}, es));
  await elena.look();
});

test('counted and certified it stands in the register, in English too, for everybody', async () => {
  for (const who of ['rosa', 'lupe', 'marcus'] as const) {
    const context = await house.as(who);
    const vote = await read(context, (tx) => voteOn(tx, { kind: 'proposal', id }));
    await castVote(context, {
      voteId: vote!.id,
      mark: { kind: 'yes_no', vote: who === 'lupe' ? 'no' : 'yes' }
    });
  }
  const elena = await house.visit('elena', { width: 1280, height: 900 });
  await elena.open(here);
  await elena.press(m.decisions_count_do({}, es));
  await elena.sees(m.decisions_result_votes({ yes: 2, no: 1, abstain: 0 }, es));
  await elena.look();
  if (await elena.page.getByRole('button', { name: m.decisions_certify_do({}, es) }).count()) {
    await elena.press(m.decisions_certify_do({}, es));
    await elena.sees(m.decisions_actions_title({}, es));
    await elena.look();
  }
  const visitor = await house.visit('public', { locale: 'en' });
  await visitor.open('/palmdale/decisions?q=5:30');
  await visitor.follow('Do we start meetings at 5:30?');
  await visitor.arrivesAt('Do we start meetings at 5:30?');
  expect(
    await visitor.page
      .getByText(m.decisions_result_votes({ yes: 2, no: 1, abstain: 0 }, { locale: 'en' }))
      .count()
  ).toBe(0);
  const paper = await visitor.page.request.get(`${here}/decision.pdf`);
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
});
