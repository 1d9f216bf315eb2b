import { expect } from 'vitest';
import { sql } from '../../../../platform/db/index.ts';
import { newAnonymousId, newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { refusedToOthers } from '../../tests/plan.ts';
import {
  askedAndShown,
  panelist,
  question,
  registered,
  RENT,
  townHall,
  waitingIds,
  ORIGIN,
  newcomer
} from '../../tests/townHall.ts';
import { noteAnswer } from './answer.ts';
import { askOnPaper, askQuestion } from './ask.ts';
import { eraseOldTownHalls } from './erase.ts';
import { joinRoom } from './joinRoom.ts';
import {
  beginAnswer,
  holdQuestion,
  joinQuestions,
  putBack,
  showQuestion,
  translateQuestion
} from './moderate.ts';
import { boardOf, moderatorsDesk, myPart } from './questions.ts';
import { registerForTownHall } from './register.ts';
import { answerRole, askForRole } from './roles.ts';
import { closeQuestions, openQuestions } from './setUp.ts';
import { giveThumb } from './thumbs.ts';

const thumb = (world: World, hall: string, ticket: string, questionId: string, up = true) =>
  giveThumb(world.as.public, hall, { ticket, questionId, up });
const board = (world: World, hall: string) => boardOf(world.as.public, hall);

inWorld('Remedios asks, Marcus reads it, and only then does everybody', async (world) => {
  const hall = await townHall(world);
  await openQuestions(world.as.facilitator, hall);
  const ticket = await registered(world, hall, 'Remedios Paz');
  const mine = { ...question(RENT), named: true };
  await askQuestion(world.as.public, hall, ticket, mine);
  await askQuestion(world.as.public, hall, ticket, mine);
  expect(await board(world, hall)).toMatchObject({ asked: [], waiting: 1 });
  expect(await myPart(world.as.public, hall, ticket)).toMatchObject({ questions: [{ shownAt: null }] });
  const [id] = await waitingIds(world, hall);
  await showQuestion(world.as.facilitator, hall, id!);
  await showQuestion(world.as.facilitator, hall, id!);
  expect(await board(world, hall)).toMatchObject({ asked: [{ id, asker: 'Remedios Paz', fresh: true }] });
  expect(JSON.stringify(await board(world, hall))).not.toContain('askedBy');
  expect(await world.events('meetings.question_shown')).toHaveLength(1);
});

inWorld(
  'what a rule can tell is told at once, and the rest by a moderator with the reason',
  async (world) => {
    const hall = await townHall(world);
    const ticket = await registered(world, hall, 'Remedios');
    const asks = (text: string, by: string | null = ticket) =>
      askQuestion(world.as.public, hall, by, question(text));
    await expect(asks(RENT)).rejects.toMatchObject({ code: 'meetings.questions_over' });
    await openQuestions(world.as.facilitator, hall);
    await expect(asks('¿Me llaman al 661-555-0199 mañana?')).rejects.toMatchObject({
      code: 'meetings.question_contact'
    });
    await expect(asks(RENT, null)).rejects.toMatchObject({ code: 'meetings.register_first' });
    await asks(RENT);
    const [id] = await waitingIds(world, hall);
    const why = { because: 'private_person' as const, note: 'Pregunta por la oficina, no por la persona.' };
    await holdQuestion(world.as.facilitator, hall, id!, why);
    expect((await myPart(world.as.public, hall, ticket)).questions).toMatchObject([
      { heldBecause: 'private_person', heldNote: why.note }
    ]);
    expect(await board(world, hall)).toMatchObject({ asked: [], waiting: 0 });
    await showQuestion(world.as.facilitator, hall, id!);
    expect((await board(world, hall)).asked).toMatchObject([{ heldNote: null }]);
  }
);

inWorld('the same twice is one question, and three open ones are enough', async (world) => {
  const hall = await townHall(world);
  await askedAndShown(world, hall, RENT);
  const ticket = await registered(world, hall, 'Remedios');
  const asks = (text: string) => askQuestion(world.as.public, hall, ticket, question(text));
  await expect(asks('que hara la ciudad para que la renta no suba otra vez')).rejects.toMatchObject({
    code: 'meetings.question_said'
  });
  for (const what of ['escuelas', 'parques', 'camiones']) await asks(`¿Qué pasará con los ${what} este año?`);
  await expect(asks('¿Qué pasará con las calles este año?')).rejects.toMatchObject({
    code: 'meetings.questions_enough',
    details: { most: 3 }
  });
});

inWorld('a thumb counts once, comes back, and tells nobody whose it is', async (world) => {
  const hall = await townHall(world);
  const [id] = await askedAndShown(world, hall, RENT);
  const [ada, bea] = [await registered(world, hall, 'Ada'), await registered(world, hall, 'Bea')];
  for (const ticket of [ada, ada, bea]) await thumb(world, hall, ticket, id!);
  expect((await board(world, hall)).asked).toMatchObject([{ thumbs: 2 }]);
  expect((await myPart(world.as.public, hall, ada)).thumbs).toEqual([id]);
  await thumb(world, hall, ada, id!, false);
  await thumb(world, hall, ada, id!, false);
  expect((await board(world, hall)).asked).toMatchObject([{ thumbs: 1 }]);
  expect(await world.events('meetings.thumb_given')).toEqual([]);
  const [row] = await world.look<object>(sql`select * from town_hall_thumb`);
  expect(Object.keys(row!).sort()).toEqual(['communityId', 'meetingId', 'questionId', 'voter']);
});

inWorld('no thumb for one’s own question, for one nobody sees, or without a place', async (world) => {
  const hall = await townHall(world);
  await openQuestions(world.as.facilitator, hall);
  const [ada, bea] = [await registered(world, hall, 'Ada'), await registered(world, hall, 'Bea')];
  await askQuestion(world.as.public, hall, ada, question(RENT));
  const [id] = await waitingIds(world, hall);
  await expect(thumb(world, hall, bea, id!)).rejects.toMatchObject({ code: 'meetings.question_not_shown' });
  await showQuestion(world.as.facilitator, hall, id!);
  await expect(thumb(world, hall, ada, id!)).rejects.toMatchObject({ code: 'meetings.own_question' });
  await expect(thumb(world, hall, 'x', id!)).rejects.toMatchObject({ code: 'meetings.register_first' });
  await expect(thumb(world, hall, bea, newId())).rejects.toMatchObject({ code: 'meetings.no_such_question' });
});

inWorld('two questions become one, and whoever gave both a thumb is counted once', async (world) => {
  const hall = await townHall(world);
  const [rent, again] = await askedAndShown(
    world,
    hall,
    RENT,
    '¿La ciudad puede parar que la renta suba otra vez?'
  );
  const [ada, bea] = [await registered(world, hall, 'Ada'), await registered(world, hall, 'Bea')];
  await thumb(world, hall, ada, rent!);
  await thumb(world, hall, ada, again!);
  await thumb(world, hall, bea, again!);
  await joinQuestions(world.as.facilitator, hall, { id: again!, to: rent! });
  await joinQuestions(world.as.facilitator, hall, { id: again!, to: rent! });
  expect((await board(world, hall)).asked).toMatchObject([{ id: rent, thumbs: 2 }]);
  await expect(joinQuestions(world.as.facilitator, hall, { id: rent!, to: rent! })).rejects.toMatchObject({
    code: 'meetings.question_settled'
  });
});

inWorld('it is taken up, put back, taken up again and answered by a name', async (world) => {
  const hall = await townHall(world);
  const [id] = await askedAndShown(world, hall, RENT);
  const alma = await panelist(world, hall);
  await beginAnswer(world.as.facilitator, hall, id!);
  await putBack(world.as.facilitator, hall, id!);
  await beginAnswer(world.as.facilitator, hall, id!);
  const answer = { by: alma, texts: { es: 'En marzo lleva la propuesta al concejo.' } };
  await expect(noteAnswer(world.as.facilitator, hall, id!, { ...answer, by: '' })).rejects.toMatchObject({
    code: 'meetings.answer_by_whom'
  });
  await noteAnswer(world.as.facilitator, hall, id!, answer);
  await noteAnswer(world.as.facilitator, hall, id!, {
    ...answer,
    texts: { en: 'In March it goes to council.' }
  });
  expect(await board(world, hall)).toMatchObject({
    asked: [],
    answered: [{ id, answeredBy: alma, answer: { from: 'es', texts: { en: { of: 1 } } } }]
  });
  await expect(
    holdQuestion(world.as.facilitator, hall, id!, { because: 'no_time', note: null })
  ).rejects.toMatchObject({
    code: 'meetings.question_settled'
  });
});

inWorld('an interpreter adds the second text, and cannot touch the first', async (world) => {
  const hall = await townHall(world);
  const [id] = await askedAndShown(world, hall, RENT);
  await translateQuestion(world.as.facilitator, hall, id!, { es: 'Otra cosa', en: 'What about rent?' });
  const { text } = (await board(world, hall)).asked[0]!;
  expect(text.texts).toMatchObject({ es: { text: RENT }, en: { text: 'What about rent?', of: 1 } });
});

inWorld('a card from the room is typed in and stands on the screen', async (world) => {
  const hall = await townHall(world);
  await openQuestions(world.as.facilitator, hall);
  const card = { ...question(RENT), asker: 'Una vecina de Sun Village' };
  await askOnPaper(world.as.facilitator, hall, card);
  await askOnPaper(world.as.facilitator, hall, card);
  expect((await board(world, hall)).asked).toMatchObject([{ via: 'paper', asker: card.asker }]);
});

inWorld('whoever reads the code in the room may ask; a wrong code opens nothing', async (world) => {
  const hall = await townHall(world);
  await openQuestions(world.as.facilitator, hall);
  const { roomCode } = await moderatorsDesk(world.as.facilitator, hall);
  const joining = { id: newId(), name: 'Chayo', language: 'es' };
  await expect(joinRoom(world.as.public, hall, { ...joining, code: '00000' })).rejects.toMatchObject({
    code: 'meetings.room_code_wrong'
  });
  const { ticket } = await joinRoom(world.as.public, hall, { ...joining, code: ` ${roomCode} ` });
  expect(await joinRoom(world.as.public, hall, { ...joining, code: roomCode! })).toEqual({ ticket });
  await askQuestion(world.as.public, hall, ticket, question(RENT));
  await closeQuestions(world.as.facilitator, hall);
  await expect(
    askQuestion(world.as.public, hall, ticket, question('¿Y los parques de la ciudad?'))
  ).rejects.toMatchObject({
    code: 'meetings.questions_over'
  });
});

inWorld('only who moderates moderates: by office, or as Rosa after she said yes', async (world) => {
  const hall = await townHall(world);
  const [id] = await askedAndShown(world, hall, RENT);
  for (const deed of [showQuestion, beginAnswer, putBack] as const)
    await refusedToOthers(world, (by) => deed(by, hall, id!));
  await refusedToOthers(world, (by) => moderatorsDesk(by, hall));
  await refusedToOthers(world, (by) => askOnPaper(by, hall, { ...question(RENT), asker: null }));
  await expect(showQuestion(world.as.lancasterSecretary, hall, id!)).rejects.toMatchObject({ status: 404 });
  await registerForTownHall(world.as.member, hall, newcomer('Rosa Medina'), ORIGIN);
  const asked = { id: newId(), number: 2, role: 'moderator' as const };
  await askForRole(world.as.secretary, hall, asked, ORIGIN);
  await expect(beginAnswer(world.as.member, hall, id!)).rejects.toMatchObject({ status: 403 });
  await answerRole(world.as.member, hall, { ticket: null, roleId: asked.id, answer: 'yes' });
  await beginAnswer(world.as.member, hall, id!);
  expect((await board(world, hall)).asked).toMatchObject([{ answeringAt: expect.any(Date) }]);
});

inWorld('thirty days later thumbs are a number, and a question has no author', async (world) => {
  const hall = await townHall(world);
  const [id] = await askedAndShown(world, hall, RENT);
  await thumb(world, hall, await registered(world, hall, 'Ada'), id!);
  await eraseOldTownHalls(world.at(world.as.system, '2027-01-20T12:00:00-08:00'));
  expect(await world.look(sql`select 1 from town_hall_thumb`)).toEqual([]);
  expect(await world.look(sql`select asked_by, thumbs_kept from town_hall_question`)).toEqual([
    { askedBy: null, thumbsKept: 1 }
  ]);
  expect((await board(world, hall)).asked).toMatchObject([{ thumbs: 1 }]);
});

inWorld('a question that does not exist is not moderated', async (world) => {
  const hall = await townHall(world);
  await expect(showQuestion(world.as.facilitator, hall, newAnonymousId())).rejects.toMatchObject({
    code: 'meetings.no_such_question'
  });
});
