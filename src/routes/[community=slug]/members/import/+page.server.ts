import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/people';
import { bringList } from '#capabilities/people/server';
import { allow } from '#platform/policy';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => allow(context, may.import);

const Chosen = z.object({
  file: z.instanceof(File).refine((file) => file.size > 0, 'people_import_file_needed')
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Chosen, async ({ file }, context) => {
      const { id } = await bringList(context, { name: file.name, bytes: await file.bytes() });
      redirect(303, `${event.url.pathname}/${id}`);
    })
};
