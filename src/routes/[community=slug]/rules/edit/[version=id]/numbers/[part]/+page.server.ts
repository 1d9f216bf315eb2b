import { redirect } from '@sveltejs/kit';
import { answered, clauseOf, movedParameter } from '#capabilities/governance';
import { askAbout, redraft } from '#capabilities/governance/server';
import { read } from '#kernels/bylaws';
import { attempt, communityPath } from '#platform/web/server';
import { answersOf } from './answers.server.ts';
import { draftOf } from './draft.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const draft = await draftOf(context, params.version, params.part);
  const { id, number, revision, clauses, parameters, part, paths } = draft;
  return {
    draft: { id, number, revision },
    part,
    questions: askAbout(parameters, paths, context.locale),
    said: paths.map((path) => ({ path, clause: clauseOf(clauses, path) })),
    clauses: clauses.map((clause) => clause.number)
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { version, part } = event.params;
    const { id, clauses, parameters, paths } = await draftOf(event.locals.context, version, part);
    const Answers = answersOf((answers) => read(answered(parameters, paths, answers)));
    return attempt(event, Answers, async ({ seen, clause, ...answers }, context) => {
      const moved = paths.reduce((all, path) => movedParameter(all, path, clause[path] || null), clauses);
      const change = { clauses: moved, parameters: answered(parameters, paths, answers) };
      await redraft(context, { versionId: id, seen, ...change });
      redirect(303, communityPath(context, 'rules', 'edit', id, 'numbers'));
    });
  }
};
