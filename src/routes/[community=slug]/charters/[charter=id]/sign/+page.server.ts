import { z } from 'zod';
import { problems, signerKinds } from '#capabilities/charters';
import { askToSign, editionIfAny } from '#capabilities/charters/server';
import { read } from '#platform/db';
import { m } from '#platform/words';
import { communityPath } from '#platform/web/server';
import { deed, text, Ticked, Words } from '../../forms.ts';
import { placesFor } from '../places.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const edition = await editionIfAny(tx, params.charter);
    if (!edition) throw problems.no_such_edition();
    const { title } = edition.text;
    const places = await placesFor(tx, m.charters_elsewhere({}, { locale: tx.locale }));
    return { id: params.charter, title: title[tx.locale] ?? Object.values(title)[0] ?? '', places };
  });

const Wanted = z.object({
  kind: z.enum(signerKinds),
  name: text(160).default(''),
  place: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  contact: Words(200),
  listed: Ticked,
  write: Ticked
});

export const actions: Actions = {
  default: (event) =>
    deed(event, Wanted, async ({ contact, listed, write, name, kind, place }, context) => {
      const wants = { kind, place, name: name || null, listed: listed === 'yes', contact: write === 'yes' };
      const { charter } = event.params;
      const origin = { address: event.getClientAddress(), site: process.env.ORIGIN ?? event.url.origin };
      const { id } = await askToSign(context, { charterId: charter, contact, wants }, origin);
      return communityPath(context, 'charters', charter, 'sign', id);
    })
};
