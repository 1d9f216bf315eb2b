import { redirect } from '@sveltejs/kit';
import { locales } from '#platform/localized';
import { pathWithin } from '#platform/web/server';
import { chooseLocale } from '../../locale.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
  default: async ({ request, cookies }) => {
    const form = await request.formData();
    const locale = locales.find((one) => one === form.get('language'));
    if (locale) chooseLocale({ cookies }, locale);
    redirect(303, pathWithin(String(form.get('back') ?? '')) ?? '/');
  }
};
