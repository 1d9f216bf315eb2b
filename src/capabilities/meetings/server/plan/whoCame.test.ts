import { expect } from 'vitest';
import { sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { closed, notFound, opened, refusedToOthers } from '../../tests/plan.ts';
import { closeMeeting } from './course.ts';
import { planMeeting } from './plan.ts';
import { publish } from './publish.ts';
import { openMeeting } from './course.ts';
import { assembly, december } from '../../tests/plan.ts';
import { tellWhoCame, whoCameTo } from './whoCame.ts';

/** Invented members who were there: so many of each language and race. */
async function guestsOf(
  world: World,
  meeting: string,
  groups: { language: string; race: string; count: number }[]
) {
  const community = world.communities.palmdale!.id;
  const ids: string[] = [];
  for (const { language, race, count } of groups)
    for (let one = 0; one < count; one++) {
      const id = newId();
      ids.push(id);
      await world.look(sql`insert into member (community_id, id, name, language, category, joined_on, created_at)
        values (${community}, ${id}, ${`Someone ${ids.length}`}, ${language}, 'resident', '2026-01-01', '2026-01-01')`);
      if (race)
        await world.look(sql`insert into self_description (community_id, member_id, race, told, updated_on)
          values (${community}, ${id}, ${[race]}, 1, '2026-01-01')`);
      await came(world, meeting, id);
    }
  return ids;
}

const came = (world: World, meeting: string, id: string) =>
  world.look(sql`insert into attendance (community_id, meeting_id, member_id, category, via)
    values (${world.communities.palmdale!.id}, ${meeting}, ${id}, 'resident', 'paper')`);

const usualRoom = [
  { language: 'es', race: 'latino', count: 20 },
  { language: 'en', race: 'black', count: 3 },
  { language: 'en', race: '', count: 14 }
];
const evening = async (world: World) => {
  const meeting = await opened(world);
  const ids = await guestsOf(world, meeting, usualRoom);
  await closeMeeting(world.as.facilitator, meeting);
  return { meeting, ids };
};
const lineOf = async (world: World, meeting: string, answer: string) =>
  (await whoCameTo(world.as.member, meeting))!.lines.find((line) => line.answer === answer)!.people;

inWorld('large groups are told, three people are not', async (world) => {
  const { meeting } = await evening(world);
  expect(await whoCameTo(world.as.member, meeting)).toBeNull();
  await tellWhoCame(world.as.facilitator, meeting);
  expect(await whoCameTo(world.as.member, meeting)).toMatchObject({ people: 37, toldOn: '2026-12-08' });
  expect(await lineOf(world, meeting, 'latino')).toBe(20);
  expect(await lineOf(world, meeting, 'black')).toBeNull();
  expect(await lineOf(world, meeting, 'es')).toBe(20);
  expect(await world.events('meetings.told_who_came')).toMatchObject([{ details: { meetingId: meeting } }]);
});

inWorld('what was told stays, though a sheet is typed in later', async (world) => {
  const { meeting } = await evening(world);
  await tellWhoCame(world.as.facilitator, meeting);
  await guestsOf(world, meeting, [{ language: 'es', race: 'latino', count: 1 }]);
  await tellWhoCame(world.as.facilitator, meeting);
  expect(await lineOf(world, meeting, 'latino')).toBe(20);
  expect(await world.events('meetings.told_who_came')).toHaveLength(1);
});

inWorld('the one who came only in January is not read off the difference', async (world) => {
  const { meeting, ids } = await evening(world);
  await tellWhoCame(world.as.facilitator, meeting);
  const { id: january } = await planMeeting(world.as.secretary, {
    ...december(await assembly(world)),
    day: '2026-12-09'
  });
  await publish(world.as.secretary, january);
  const later = world.at(world.as.facilitator, '2026-12-09T18:05:00-08:00');
  await openMeeting(later, january);
  for (const id of ids) await came(world, january, id);
  await guestsOf(world, january, [{ language: 'es', race: 'latino', count: 1 }]);
  await closeMeeting(later, january);
  await tellWhoCame(later, january);
  expect((await whoCameTo(later, january))!.people).toBe(38);
  expect(await lineOf(world, january, 'latino')).toBeNull();
  expect(await lineOf(world, january, 'es')).toBeNull();
});

inWorld('nothing is counted while people walk in, or where hardly anybody came', async (world) => {
  const open = await opened(world);
  await expect(tellWhoCame(world.as.facilitator, open)).rejects.toMatchObject({
    code: 'meetings.not_closed'
  });
  await closeMeeting(world.as.facilitator, open);
  await expect(tellWhoCame(world.as.facilitator, open)).rejects.toMatchObject({
    code: 'meetings.too_few_came'
  });
});

inWorld('only who learns from the meeting counts; other communities know nothing of it', async (world) => {
  const meeting = await closed(world);
  await refusedToOthers(world, (by) => tellWhoCame(by, meeting));
  await expect(tellWhoCame(world.as.lancasterSecretary, meeting)).rejects.toMatchObject(notFound);
  await expect(tellWhoCame(world.as.facilitator, newId())).rejects.toMatchObject(notFound);
  await expect(whoCameTo(world.as.public, meeting)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
  await expect(whoCameTo(world.as.stranger, meeting)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(whoCameTo(world.as.lancasterSecretary, meeting)).rejects.toMatchObject(notFound);
});
