import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { addMedia, mediaOf, removeMedia, standingOf } from '#capabilities/surveys/server';
import { mediaNeeded } from '#capabilities/surveys';
import { read } from '#platform/db';
import { attempt } from '#platform/web/server';
import { frame, opened } from '../draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const all = await opened(tx, params.survey);
    const needed = new Set(mediaNeeded(all.draft.definition).map(({ name }) => name));
    return {
      ...frame(tx, all),
      missing: (await standingOf(tx, params.survey)).missing,
      media: (await mediaOf(tx, params.survey)).map((one) => ({ ...one, needed: needed.has(one.name) }))
    };
  });

const Chosen = z.object({
  files: z
    .array(z.instanceof(File))
    .transform((files) => files.filter(({ size }) => size > 0))
    .refine((files) => files.length > 0, 'surveys_media_needed')
});

export const actions: Actions = {
  add: (event) =>
    attempt(event, Chosen, async ({ files }, context) => {
      const brought = files.map(async (file) => ({ name: file.name, bytes: await file.bytes() }));
      await addMedia(context, event.params.survey, await Promise.all(brought));
      redirect(303, event.url.pathname);
    }),
  remove: (event) =>
    attempt(event, z.object({ name: z.string() }), async ({ name }, context) => {
      await removeMedia(context, event.params.survey, name);
      redirect(303, event.url.pathname);
    })
};
