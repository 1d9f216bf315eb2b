import { redirect } from '@sveltejs/kit';
import { endSession } from '#capabilities/accounts/server';
import { dropSession } from '../../session.server.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ locals: { context }, cookies, setHeaders }) => {
    if (context.actor.kind === 'account') await endSession(context, context.actor.sessionId);
    dropSession(cookies);
    // Whatever this browser kept for offline use goes with the session.
    setHeaders({ 'clear-site-data': '"cache", "storage"' });
    redirect(303, '/sign-out');
  }
};
