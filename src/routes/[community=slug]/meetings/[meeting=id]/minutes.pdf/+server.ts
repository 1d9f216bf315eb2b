import { minutesPaper, type PaperLanguage } from '#capabilities/meetings/server';
import type { RequestHandler } from './$types';

const languages: PaperLanguage[] = ['es', 'en', 'both'];

export const GET: RequestHandler = async ({ locals: { context }, params, url }) => {
  const asked = languages.find((language) => language === url.searchParams.get('language')) ?? context.locale;
  const pdf = await minutesPaper(context, params.meeting, asked);
  return new Response(pdf as BodyInit, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="minutes-${asked}.pdf"`
    }
  });
};
