import { redirect } from '@sveltejs/kit';
import { may } from '#capabilities/sensemaking';
import { writeTheme } from '#capabilities/sensemaking/server';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { ThemeForm } from '../themeForm.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => {
  allow(context, may.prepare);
  return { id: newId() };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, ThemeForm, async (form, context) => {
      const { id } = await writeTheme(context, form);
      redirect(303, communityPath(context, 'themes', id));
    })
};
