import { CATEGORIES } from '#kernels/bylaws';
import { counted, type Sheet } from '#capabilities/decisions';
import { hadLeft, handInSheet, tellerDesk } from '#capabilities/decisions/server';
import { attempt } from '#platform/web/server';
import { Colors, Left } from '../shapes.ts';
import { voteView } from '../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { vote, answers: _, differs, mine, other, ...desk } = await tellerDesk(context, params.vote);
  const both = differs.map(({ color, what }) => ({
    ...{ color: color as keyof Sheet, what },
    mine: mine && counted(mine[color as keyof Sheet], what),
    other: other && counted(other[color as keyof Sheet], what)
  }));
  return {
    vote: voteView(context, vote, 'hand'),
    ...desk,
    mine,
    waiting: mine !== null && other === null,
    both
  };
};

export const actions: Actions = {
  sheet: (event) =>
    attempt(event, Colors, async ({ here, votes }, context) => {
      const told = CATEGORIES.map((color) => [color, { here: here[color] ?? 0, votes: votes[color] ?? {} }]);
      return handInSheet(context, event.params.vote, Object.fromEntries(told) as Sheet);
    }),
  left: (event) =>
    attempt(event, Left, ({ memberId }, context) => hadLeft(context, event.params.vote, memberId))
};
