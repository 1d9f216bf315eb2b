import { may } from '#capabilities/sensemaking';
import { themeOf, writeTheme } from '#capabilities/sensemaking/server';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed } from '../../../sense.ts';
import { ThemeForm } from '../../themeForm.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.prepare);
    return themeOf(tx, params.theme);
  });

export const actions: Actions = {
  default: (event) => {
    const { theme } = event.params;
    const to = communityPath(event.locals.context, 'themes', theme);
    return deed(event, ThemeForm, (form, context) => writeTheme(context, { ...form, id: theme }), to);
  }
};
