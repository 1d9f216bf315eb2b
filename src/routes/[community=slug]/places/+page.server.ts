import { may as allowed, needs, type Need } from '#capabilities/places';
import { placeOf } from '#capabilities/places/server';
import { read } from '#platform/db';
import { inLanguage } from '#platform/localized';
import { may } from '#platform/policy';
import type { PageServerLoad } from './$types';
import { drawingOf, found } from './shown.ts';

const PAGE = 50;

export const load: PageServerLoad = ({ locals: { context }, url }) =>
  read(context, async (tx) => {
    const asked = {
      needs: needs.filter((need): need is Need => url.searchParams.getAll('need').includes(need)),
      people: Number(url.searchParams.get('people')) || 0
    };
    const { zone, neighborhoods, venues, former } = await placeOf(tx);
    const all = found(venues, asked);
    const page = Math.max(1, Number(url.searchParams.get('page')) || 1);
    const here = [...all.fitting, ...all.perhaps].slice(PAGE * (page - 1), PAGE * page);
    const named = (name: Parameters<typeof inLanguage>[0]) => inLanguage(name, tx.locale);
    return {
      settles: may(tx, allowed.settle),
      asked,
      page,
      pages: Math.max(1, Math.ceil((all.fitting.length + all.perhaps.length) / PAGE)),
      fitting: here.filter((one) => all.fitting.includes(one)),
      perhaps: here.filter((one) => all.perhaps.includes(one)),
      count: all.fitting.length,
      parts: neighborhoods.map(({ id, name, isolated }) => ({ id, name: named(name), isolated })),
      former: former.map(({ name, until }) => ({ name: named(name), until })),
      drawing: drawingOf(zone?.shape ?? null, neighborhoods, here, tx.locale),
      source: zone?.source ?? null
    };
  });
