import { steps, type Step } from '#capabilities/decisions';
import { findProposals, myDrafts } from '#capabilities/decisions/server';
import { read } from '#platform/db';
import { isMember } from '#platform/policy';
import { lineFor } from './lines.ts';
import type { PageServerLoad } from './$types';

const OPEN: Step[] = ['raised', 'opened', 'voting', 'counted'];

export const load: PageServerLoad = ({ locals: { context }, url }) =>
  read(context, async (tx) => {
    const asked = (name: string) => url.searchParams.get(name) || undefined;
    const [query, outcome, kind] = [asked('q'), asked('outcome'), asked('class')];
    const page = Math.max(1, Number(asked('page')) || 1);
    const searched = Boolean(query || outcome || kind || page > 1);
    const said = (['adopted', 'not_adopted'] as const).find((one) => one === outcome);
    const within = { query, outcome: said, class: kind, page };
    const past = await findProposals(tx, { ...within, steps: searched ? listed(outcome) : ['decided'] });
    const lines = (found: typeof past) => found.lines.map((line) => lineFor(tx, line));
    return {
      asked: { query, outcome, kind, page },
      searched,
      open: searched ? [] : lines(await findProposals(tx, { steps: OPEN })),
      drafts: searched || !isMember(tx.actor) ? [] : lines(await myDrafts(tx)),
      past: lines(past),
      more: past.more,
      member: isMember(tx.actor)
    };
  });

const listed = (outcome?: string): Step[] =>
  outcome === 'open'
    ? OPEN
    : outcome === 'withdrawn'
      ? ['withdrawn']
      : steps.filter((step) => step !== 'drafted');
