import { expect } from 'vitest';
import { calendarKey } from '../../../accounts/server/index.ts';
import { beginFromStarter } from '../../../governance/server/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { announced, both, notFound, opened, planned, refusedToOthers } from '../../tests/plan.ts';
import { agendaOf } from './agenda.ts';
import { cancel } from './cancel.ts';
import { answerInvitation } from './coming.ts';
import { communityCalendar, meetingCalendar, personalCalendar } from './feed.ts';
import { meetingOf } from './find.ts';
import { noticeOf } from './notice.ts';
import { attendanceIn } from './turnout.ts';

const site = 'https://tequio.example';

inWorld('Denise calls the meeting off for heat, with a text ready in both languages', async (world) => {
  const meeting = await announced(world);
  await cancel(world.as.officer, meeting, { reason: 'heat' });
  await cancel(world.as.officer, meeting, { reason: 'weather' });
  const { cancelledBecause, sequence } = await read(world.as.public, (tx) => meetingOf(tx, meeting));
  expect(cancelledBecause?.texts.es?.text).toContain('El martes, 8 de diciembre a las 6:00');
  expect(cancelledBecause?.texts.en?.text).toContain('On Tuesday, December 8 at 6:00');
  expect(sequence).toBe(1);
  expect(await world.events('meetings.cancelled')).toMatchObject([
    { details: { meetingId: meeting, reason: 'heat' } }
  ]);
});

inWorld('in one’s own words a meeting is called off in both languages or not at all', async (world) => {
  const meeting = await announced(world);
  await expect(
    cancel(world.as.officer, meeting, { words: localized('es', { es: 'Se fue la luz.' }) })
  ).rejects.toMatchObject({
    code: 'meetings.translation_missing'
  });
  await cancel(world.as.officer, meeting, { words: both('Se fue la luz.', 'The power is out.') });
});

inWorld('who may not call off hears so, and one that has begun is closed instead', async (world) => {
  const meeting = await opened(world);
  await refusedToOthers(world, (by) => cancel(by, meeting, { reason: 'heat' }));
  await expect(cancel(world.as.lancasterSecretary, meeting, { reason: 'heat' })).rejects.toMatchObject(
    notFound
  );
  await expect(cancel(world.as.officer, meeting, { reason: 'heat' })).rejects.toMatchObject({
    code: 'meetings.already_begun'
  });
});

inWorld('the calendar of Palmdale has what was announced, and says what was cancelled', async (world) => {
  const meeting = await announced(world);
  const draft = await planned(world, { day: '2027-01-12' });
  await cancel(world.as.officer, meeting, { reason: 'heat' });
  const text = await communityCalendar(world.as.public, site);
  expect(text).toContain(`UID:${meeting}@palmdale.tequio`);
  expect(text).toContain('STATUS:CANCELLED');
  expect(text).toContain('SEQUENCE:1');
  expect(text).not.toContain(draft);
  expect(await communityCalendar(world.as.lancasterGreeter, site)).not.toContain('BEGIN:VEVENT');
});

inWorld('Rosa’s own calendar leaves out what she said no to', async (world) => {
  const [meeting, january] = [await announced(world), await announced(world, { day: '2027-01-12' })];
  await answerInvitation(world.as.member, january, { answer: 'not', needs: [] });
  const key = await calendarKey(world.as.member);
  const text = await personalCalendar(world.as.public, key, site);
  expect(text).toContain(meeting);
  expect(text).not.toContain(january);
  await expect(personalCalendar(world.as.public, 'made-up', site)).rejects.toMatchObject({
    code: 'accounts.token_forged'
  });
});

inWorld('a draft is in nobody’s calendar', async (world) => {
  await expect(meetingCalendar(world.as.member, await planned(world), site)).rejects.toMatchObject(notFound);
});

inWorld(
  'one hour before the start the seventy-two hours of the bylaws are not met, and it says so',
  async (world) => {
    await beginFromStarter(world.as.administrator, 'one_year_terms', { from: '2026-01-01' });
    const meeting = await announced(world);
    const found = await read(world.as.member, async (tx) =>
      noticeOf(tx, await meetingOf(tx, meeting), await agendaOf(tx, meeting))
    );
    expect(found).toContainEqual(expect.objectContaining({ code: 'notice.hours', status: 'not_met' }));
  }
);

inWorld('without bylaws nothing is said about notice', async (world) => {
  const meeting = await announced(world);
  expect(
    await read(world.as.member, async (tx) => noticeOf(tx, await meetingOf(tx, meeting), []))
  ).toBeNull();
});

inWorld('the year of attendance is for members', async (world) => {
  expect(await attendanceIn(world.as.member, 2026)).toEqual([]);
  await expect(attendanceIn(world.as.public, 2026)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
  await expect(attendanceIn(world.as.stranger, 2026)).rejects.toMatchObject({ code: 'platform.not_found' });
});
