/** How people describe themselves, if they want to. Many may fit; own words are always possible. */
export const races = [
  'american_indian',
  'asian',
  'black',
  'latino',
  'middle_eastern',
  'pacific',
  'white',
  'own_words'
] as const;
export const genders = ['woman', 'man', 'nonbinary', 'own_words'] as const;
export const ageBands = ['under_18', '18_24', '25_34', '35_44', '45_54', '55_64', '65_plus'] as const;
export const disabilities = ['yes', 'no'] as const;
export const tenures = ['under_1', '1_4', '5_9', '10_plus'] as const;

export type Description = {
  race: string[];
  ownWords: string | null;
  gender: string | null;
  ageBand: string | null;
  disability: string | null;
  tenure: string | null;
};

/** The version of the purpose that people are told before they answer. */
export const TOLD = 2;
