import { compareTerms } from '#capabilities/governance';
import { leadershipHistory } from '#capabilities/governance/server';
import type { PageServerLoad } from './$types';

const TERMS = [6, 12, 18, 24, 36, 48];
const APART = [3, 6, 12, 24];

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const { team, ...past } = await leadershipHistory(context);
  const apart = url.searchParams.get('apart');
  const asked = {
    termMonths: among(TERMS, url.searchParams.get('term')) ?? 24,
    staggerMonths: apart === 'none' ? null : (among(APART, apart) ?? 12)
  };
  return { ...compareTerms(past, asked), team, asked, terms: TERMS, apart: APART };
};

const among = (list: number[], typed: string | null): number | undefined =>
  list.find((one) => String(one) === typed);
