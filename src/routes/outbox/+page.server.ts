import { masked, problems, readContact } from '#capabilities/accounts';
import { read } from '#platform/db';
import { momentOf } from '#platform/dates';
import { waitingPost } from '#platform/post';
import { outboxShown } from './shown.server.ts';
import type { PageServerLoad } from './$types';

const MOST = 20;

export const load: PageServerLoad = async ({ locals }) => {
  if (!outboxShown(locals)) throw problems.not_a_demo();
  const { context } = locals;
  const posts = await read({ ...context, community: null }, (tx) => waitingPost(tx, MOST));
  return {
    posts: posts.map(({ id, channel, address, subject, body, createdAt }) => {
      const contact = readContact(address);
      const to = contact ? masked(contact) : '•••';
      const at = momentOf(createdAt, 'America/Los_Angeles', context.locale);
      return { id, channel, to, subject, body, at };
    })
  };
};
