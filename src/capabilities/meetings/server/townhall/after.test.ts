import { expect } from 'vitest';
import { newId } from '../../../../platform/ids/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { threadOf } from '../../../../platform/thread/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { both, planned, refusedToOthers } from '../../tests/plan.ts';
import {
  askedAndShown,
  newcomer,
  onTheDay,
  openTownHall,
  ORIGIN,
  panelist,
  registered,
  RENT,
  townHall
} from '../../tests/townHall.ts';
import { closeMeeting } from '../plan/course.ts';
import { arriveMyself } from './arrive.ts';
import { addCue, moveCueUp, removeCue, runOfShow, startCue } from './cues.ts';
import { figuresOf, tellFigures } from './figures.ts';
import { finishFollowUp, followUp, followUpsAt, noteFollowUp } from './followUps.ts';
import { changePanelist, panelOf, withdrawPanelist } from './panel.ts';
import { registerForTownHall } from './register.ts';
import { answerRole, askForRole, endTownHallRole, rolesAtTownHall } from './roles.ts';
import { setUpTownHall } from './setUp.ts';

inWorld('only a meeting of that kind becomes a town hall', async (world) => {
  const set = { about: both('a', 'b'), seats: null, registrationClosesAt: null };
  await expect(setUpTownHall(world.as.secretary, await planned(world), set)).rejects.toMatchObject({
    code: 'meetings.not_this_kind'
  });
  const hall = await townHall(world);
  await refusedToOthers(world, (by) => setUpTownHall(by, hall, set));
  await expect(
    setUpTownHall(world.as.secretary, hall, {
      ...set,
      about: { ...set.about, texts: { es: set.about.texts.es! } }
    })
  ).rejects.toMatchObject({ code: 'meetings.translation_missing' });
});

inWorld('Rosa is asked to keep time, says no, then yes, and it is taken back', async (world) => {
  const hall = await townHall(world);
  await registerForTownHall(world.as.member, hall, newcomer('Rosa Medina'), ORIGIN);
  const asked = { id: newId(), number: 1, role: 'timekeeper' as const };
  await refusedToOthers(world, (by) => askForRole(by, hall, asked, ORIGIN));
  await askForRole(world.as.secretary, hall, asked, ORIGIN);
  await askForRole(world.as.secretary, hall, { ...asked, id: newId() }, ORIGIN);
  const answer = (how: 'yes' | 'no') =>
    answerRole(world.as.member, hall, { ticket: null, roleId: asked.id, answer: how });
  await answer('no');
  await answer('yes');
  expect(await rolesAtTownHall(world.as.secretary, hall)).toMatchObject([
    { name: 'Rosa Medina', role: 'timekeeper', answer: 'yes' }
  ]);
  const stranger = await registered(world, hall, 'Ada');
  await expect(
    answerRole(world.as.public, hall, { ticket: stranger, roleId: asked.id, answer: 'yes' })
  ).rejects.toMatchObject({ code: 'meetings.no_such_role' });
  await endTownHallRole(world.as.secretary, hall, asked.id);
  expect(await rolesAtTownHall(world.as.secretary, hall)).toEqual([]);
  await expect(
    askForRole(world.as.secretary, hall, { id: newId(), number: 1, role: 'interpreter' }, ORIGIN)
  ).rejects.toMatchObject({ code: 'meetings.language_missing' });
  await expect(
    askForRole(world.as.secretary, hall, { id: newId(), number: 99, role: 'speaker' }, ORIGIN)
  ).rejects.toMatchObject({ code: 'meetings.no_such_person' });
});

inWorld('the run of show is written, reordered and followed', async (world) => {
  const hall = await townHall(world);
  const [welcome, silence] = [newId(), newId()];
  const cue = (id: string, es: string, en: string) => ({
    ...{ id, minutes: 10, what: both(es, en), leads: 'Rosa Medina', tech: 'Micrófono 1' }
  });
  await addCue(world.as.secretary, hall, cue(welcome, 'Bienvenida', 'Welcome'));
  await addCue(world.as.secretary, hall, cue(silence, 'Minuto de silencio', 'Minute of silence'));
  await addCue(world.as.secretary, hall, cue(silence, 'otra vez', 'again'));
  await moveCueUp(world.as.secretary, hall, silence);
  await startCue(onTheDay(world, world.as.facilitator), hall, silence);
  expect(await runOfShow(world.as.member, hall)).toMatchObject({
    cues: [
      { id: silence, now: 'running' },
      { id: welcome, now: 'ahead' }
    ],
    late: 5
  });
  await removeCue(world.as.secretary, hall, silence);
  await removeCue(world.as.secretary, hall, welcome);
  expect((await runOfShow(world.as.member, hall)).cues).toHaveLength(1);
  await refusedToOthers(world, (by) => addCue(by, hall, cue(newId(), 'x', 'y')));
  await expect(runOfShow(world.as.public, hall)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
});

inWorld('a panelist is named in both languages, changed, and withdraws', async (world) => {
  const hall = await townHall(world);
  const alma = await panelist(world, hall);
  const office = both('Comisionada interina', 'Acting commissioner');
  await changePanelist(world.as.secretary, hall, {
    id: alma,
    name: 'Alma Duarte',
    office,
    institution: 'HA'
  });
  await withdrawPanelist(world.as.secretary, hall, alma);
  await withdrawPanelist(world.as.secretary, hall, alma);
  expect(await read(world.as.public, (tx) => panelOf(tx, hall))).toMatchObject([
    { name: 'Alma Duarte', withdrawnAt: expect.any(Date) }
  ]);
  await refusedToOthers(world, (by) => withdrawPanelist(by, hall, alma));
  await expect(withdrawPanelist(world.as.secretary, hall, newId())).rejects.toMatchObject({
    code: 'meetings.no_such_panelist'
  });
});

inWorld('what the commissioner promised is followed up until it is kept', async (world) => {
  const hall = await townHall(world);
  const [id] = await askedAndShown(world, hall, RENT);
  const alma = await panelist(world, hall);
  const one = {
    ...{ id: newId(), panelistId: alma, questionId: id!, owner: 'Rosa Medina', dueOn: '2027-01-15' },
    ...{ asked: both('Renta', 'Rent'), promised: both('Propuesta en marzo', 'A proposal in March') }
  };
  await refusedToOthers(world, (by) => followUp(by, hall, one));
  await followUp(world.as.secretary, hall, one);
  await followUp(world.as.secretary, hall, one);
  const news = {
    ...{ promised: one.promised, owner: 'Elena Vargas', dueOn: '2027-02-01', metOn: '2027-01-12' },
    ...{ notes: both('Nos recibió', 'She received us'), nextStep: both('Carta', 'A letter') }
  };
  await noteFollowUp(world.as.secretary, hall, one.id, news);
  await finishFollowUp(world.as.secretary, hall, one.id, true);
  await finishFollowUp(world.as.secretary, hall, one.id, true);
  expect(await followUpsAt(world.as.member, hall)).toMatchObject([
    { panelist: { id: alma }, followUps: [{ owner: 'Elena Vargas', state: 'done', metOn: '2027-01-12' }] }
  ]);
  expect(await followUpsAt(world.as.public, hall)).toMatchObject([
    { followUps: [{ owner: '', notes: null, promised: one.promised }] }
  ]);
  expect(await world.events('meetings.follow_up_done')).toHaveLength(1);
  const thread = await read(world.as.member, (tx) => threadOf(tx, { kind: 'town_hall_question', id: id! }));
  expect(thread).toMatchObject([{ relation: 'followed_by', to: { id: one.id } }]);
  await expect(finishFollowUp(world.as.secretary, hall, newId(), true)).rejects.toMatchObject({
    code: 'meetings.no_such_follow_up'
  });
});

inWorld('the figures are told once, when it is over, and small groups are not in them', async (world) => {
  const hall = await townHall(world);
  const tickets: string[] = [];
  for (let one = 0; one < 14; one++)
    tickets.push(await registered(world, hall, `Vecina ${one}`, { language: one < 2 ? 'en' : 'es' }));
  await openTownHall(world, hall);
  for (const ticket of tickets) await arriveMyself(onTheDay(world, world.as.public), hall, ticket, 'online');
  const marcus = onTheDay(world, world.as.facilitator);
  await expect(tellFigures(marcus, hall)).rejects.toMatchObject({ code: 'meetings.not_closed' });
  await closeMeeting(marcus, hall);
  expect(await figuresOf(world.as.public, hall)).toBeNull();
  await tellFigures(marcus, hall);
  await tellFigures(marcus, hall);
  const told = await figuresOf(world.as.public, hall);
  expect(told!.figures).toMatchObject({ registered: 14, came: 14, online: 14 });
  expect(told!.figures.languages!.every(({ people }) => people === null)).toBe(true);
  await refusedToOthers(world, (by) => tellFigures(by, hall));
});
