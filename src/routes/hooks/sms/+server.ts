import { hearText } from '#platform/post/server';
import type { RequestHandler } from './$types';

/** Where the gateway brings text messages that came in. It signs with the secret that also lets us send. */
export const POST: RequestHandler = async ({ request, url, locals: { context } }) => {
  const form = [...(await request.formData())];
  const fields = Object.fromEntries(
    form.filter((field): field is [string, string] => typeof field[1] === 'string')
  );
  const { ORIGIN, SMS_TOKEN, SMS_PASSWORD } = process.env;
  const urls = [url.href, ...(ORIGIN ? [ORIGIN + url.pathname + url.search] : [])];
  const signature = request.headers.get('x-twilio-signature');
  const answer = await hearText(context, { fields, urls, signature }, SMS_TOKEN ?? SMS_PASSWORD);
  return new Response(answer, { headers: { 'content-type': 'text/xml' } });
};
