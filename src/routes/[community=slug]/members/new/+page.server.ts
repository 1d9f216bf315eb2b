import { redirect } from '@sveltejs/kit';
import { may } from '#capabilities/people';
import { member, register } from '#capabilities/people/server';
import { newId, isId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { newcomerFrom, onward, Typed } from './newcomer.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  allow(context, may.register);
  const done = url.searchParams.get('done');
  return {
    id: newId(context.clock().getTime()),
    boundTo: context.actor.kind === 'account' ? context.actor.accountId : '',
    languages: context.community!.languages,
    done: isId(done) ? { id: done, name: (await member(context, done)).name } : null
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Typed, async (answers, context) => {
      const question = onward(answers);
      const { go: _, question: __, ...typed } = answers;
      if (question) return { question, typed, fields: {} as Record<string, string>, problem: '', code: '' };
      const { id } = await register(context, newcomerFrom(answers));
      redirect(303, `${event.url.pathname}?done=${id}`);
    })
};
