import { may } from '#capabilities/charters';
import { askedOfUs, charters } from '#capabilities/charters/server';
import { communityCard } from '#capabilities/places/server';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { inLanguage, reading } from '#platform/localized';
import { isMember, may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) =>
  read(context, async (tx) => {
    const { region } = await communityCard(tx);
    return {
      charters: (await charters(tx)).map(({ title, ratifiedOn, round, ...line }) => ({
        ...line,
        title: reading(title, tx.locale),
        ratifiedOn: ratifiedOn && plainDay(ratifiedOn, tx.locale),
        round: round && { ...round, closesOn: plainDay(round.closesOn, tx.locale) }
      })),
      asked: isMember(tx.actor) ? (await askedOfUs(tx)).filter((one) => !one.calledOff).length : 0,
      region: region && { slug: region.slug, name: inLanguage(region.name, tx.locale) },
      may: { draft: can(tx, may.draft), inside: isMember(tx.actor) }
    };
  });
