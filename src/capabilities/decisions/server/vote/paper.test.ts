import { expect } from 'vitest';
import { inWorld } from '../../../../../tests/world.ts';
import { closing, no, opened, yes } from '../../tests/vote.ts';
import {
  ballotPaper,
  castVote,
  handPaperTo,
  issuePaper,
  paperDesk,
  publishedBallots,
  readPaper,
  resultsOf,
  signCountSheet,
  withdrawVote,
  writeCountSheet
} from '../index.ts';

const refusedAs = (code: string) => ({ code: `decisions.${code}` });

inWorld('paper is counted when two readers agree and two observers have signed', async (world) => {
  const { as, people } = world;
  const voteId = await opened(world, { secret: true });
  const { numbers } = await issuePaper(as.secretary, voteId, 5);
  for (const key of ['rosa', 'lupe']) await handPaperTo(as.secretary, voteId, people[key]!);
  await handPaperTo(as.secretary, voteId, people.lupe!);
  await castVote(as.officer, { voteId, mark: no });
  const [one, two] = [numbers[0]!, numbers[1]!];
  expect(await readPaper(as.secretary, voteId, one.toLowerCase(), yes)).toEqual({ agrees: null });
  expect(await readPaper(as.facilitator, voteId, one, no)).toEqual({ agrees: false });
  await expect(closing(as.secretary, voteId)).rejects.toMatchObject(refusedAs('papers_open'));
  await expect(readPaper(as.officer, voteId, one, yes)).rejects.toMatchObject(refusedAs('two_readers'));
  expect(await readPaper(as.facilitator, voteId, one, yes)).toEqual({ agrees: true });
  for (const reader of [as.secretary, as.facilitator]) await readPaper(reader, voteId, two, null);
  await expect(closing(as.secretary, voteId)).rejects.toMatchObject(refusedAs('no_count_sheet'));
  await expect(
    writeCountSheet(as.secretary, voteId, { castIn: 2, spoiled: 1, unused: 1 })
  ).rejects.toMatchObject(refusedAs('papers_do_not_add_up'));
  await writeCountSheet(as.secretary, voteId, { castIn: 2, spoiled: 1, unused: 2 });
  await signCountSheet(as.officer, voteId);
  await signCountSheet(as.officer, voteId);
  await expect(closing(as.secretary, voteId)).rejects.toMatchObject(refusedAs('count_sheet_unsigned'));
  await signCountSheet(as.facilitator, voteId);
  expect(await paperDesk(as.secretary, voteId)).toMatchObject({
    issued: 5,
    handed: 2,
    read: 2,
    waiting: [],
    differ: []
  });
  expect(await closing(as.secretary, voteId)).toMatchObject({
    byMode: { paper: 2, phone: 1 },
    invalid: 1,
    voters: { parent_0_5: 1, parent_6_plus: 2 }
  });
  await expect(issuePaper(as.secretary, voteId, 1)).rejects.toMatchObject(refusedAs('vote_closed'));
  // Whoever noted the number of their paper finds it among the counted; the one that said nothing clear is not there.
  await expect(publishedBallots(as.member, voteId)).rejects.toMatchObject(refusedAs('list_not_published'));
  const { trackers } = await resultsOf(as.member, voteId);
  expect(trackers).toHaveLength(2);
  expect([trackers.includes(one), trackers.includes(two)]).toEqual([true, false]);
});

inWorld('who voted by phone takes that back before paper, and paper closes the phone', async (world) => {
  const { as, people } = world;
  const voteId = await opened(world);
  await castVote(as.member, { voteId, mark: yes });
  await expect(handPaperTo(as.secretary, voteId, people.rosa!)).rejects.toMatchObject(
    refusedAs('voted_already')
  );
  await withdrawVote(as.member, voteId);
  await withdrawVote(as.member, voteId);
  await handPaperTo(as.secretary, voteId, people.rosa!);
  await expect(castVote(as.member, { voteId, mark: yes })).rejects.toMatchObject(refusedAs('voted_on_paper'));
});

inWorld('paper is for those who keep it, and for its own vote', async (world) => {
  const { as, people } = world;
  const voteId = await opened(world, {
    words: { question: { from: 'es', revision: 1, texts: { es: { text: '¿Abrimos?', of: 1 } } } }
  });
  await expect(ballotPaper(as.secretary, voteId)).rejects.toMatchObject(refusedAs('no_such_paper'));
  await expect(issuePaper(as.member, voteId, 2)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(issuePaper(as.stranger, voteId, 2)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(issuePaper(as.lancasterSecretary, voteId, 2)).rejects.toMatchObject(
    refusedAs('vote_not_found')
  );
  await expect(issuePaper(as.secretary, voteId, 0)).rejects.toMatchObject(refusedAs('numbers_unclear'));
  await issuePaper(as.secretary, voteId, 2);
  expect(new TextDecoder().decode((await ballotPaper(as.secretary, voteId)).subarray(0, 5))).toBe('%PDF-');
  await expect(readPaper(as.secretary, voteId, 'AAAA-AAAA', yes)).rejects.toMatchObject(
    refusedAs('no_such_paper')
  );
  await expect(handPaperTo(as.secretary, voteId, people.ana!)).rejects.toMatchObject(
    refusedAs('not_on_roll')
  );
});
