import { votesWaiting } from '#capabilities/decisions/server';
import { myAnswer } from '#capabilities/meetings/server';
import { communitiesOfRegion, communityCard, notesWaiting } from '#capabilities/places/server';
import { read } from '#platform/db';
import { inLanguage, reading } from '#platform/localized';
import { isMember } from '#platform/policy';
import { nextOf } from './next.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) =>
  read(context, async (tx) => {
    const { about, languages, region, kind } = await communityCard(tx);
    const next = await nextOf(tx);
    const isRegion = kind === 'region';
    return {
      about: about && reading(about, tx.locale),
      languages,
      region: region && { slug: region.slug, name: inLanguage(region.name, tx.locale) },
      communities: isRegion
        ? (await communitiesOfRegion(tx)).map(({ slug, name }) => ({
            slug,
            name: inLanguage(name, tx.locale)
          }))
        : null,
      next: next?.card ?? null,
      answer: next && isMember(tx.actor) ? ((await myAnswer(tx, next.meeting.id))?.answer ?? null) : null,
      notes: await notesWaiting(tx),
      votes: await votesWaiting(tx)
    };
  });
