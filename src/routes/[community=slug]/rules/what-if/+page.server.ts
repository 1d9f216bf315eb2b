import { compareTerms } from '#capabilities/governance';
import { leadershipHistory } from '#capabilities/governance/server';
import { decisionsUnder } from './decisions.ts';
import type { PageServerLoad } from './$types';

const TERMS = [6, 12, 18, 24, 36, 48];
const APART = [3, 6, 12, 24];

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const { team, ...past } = await leadershipHistory(context);
  const apart = url.searchParams.get('apart');
  // Asked first: what most partnerships move between.
  const other = past.terms?.termMonths === 24 ? { term: 12, apart: 6 } : { term: 24, apart: 12 };
  const asked = {
    termMonths: among(TERMS, url.searchParams.get('term')) ?? other.term,
    staggerMonths: apart === 'none' ? null : (among(APART, apart) ?? other.apart)
  };
  const decisions = await decisionsUnder(context, url.searchParams);
  return { ...compareTerms(past, asked), team, asked, terms: TERMS, apart: APART, decisions };
};

const among = (list: number[], typed: string | null): number | undefined =>
  list.find((one) => String(one) === typed);
