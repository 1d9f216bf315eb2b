import { closeConversation, publishPicture } from '#capabilities/sensemaking/server';
import { deed, Nothing } from '../../../sense.ts';
import { tokenOf } from '../../token.server.ts';
import { pictureView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, cookies, url }) =>
  pictureView(context, {
    id: params.conversation,
    token: tokenOf(cookies),
    release: Number(url.searchParams.get('published')) || null
  });

export const actions: Actions = {
  publish: (event) =>
    deed(event, Nothing, (_, context) => publishPicture(context, event.params.conversation)),
  close: (event) =>
    deed(event, Nothing, (_, context) => closeConversation(context, event.params.conversation))
};
