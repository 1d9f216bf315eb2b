import type { Dimension } from '../rules/benchmark.ts';
import { m } from '#platform/words';

const dimensions: Record<Dimension, () => string> = {
  category: m.places_dimension_category,
  race_ethnicity: m.places_dimension_race_ethnicity,
  language: m.places_dimension_language,
  age_of_children: m.places_dimension_age_of_children,
  neighborhood: m.places_dimension_neighborhood
};

export const dimensionWord = (dimension: Dimension): string => dimensions[dimension]();

const groups: Record<string, () => string> = {
  'category.parent_0_5': m.places_group_category_parent_0_5,
  'category.parent_6_plus': m.places_group_category_parent_6_plus,
  'category.resident': m.places_group_category_resident,
  'category.stakeholder': m.places_group_category_stakeholder,
  'race_ethnicity.american_indian': m.places_group_race_ethnicity_american_indian,
  'race_ethnicity.asian': m.places_group_race_ethnicity_asian,
  'race_ethnicity.black': m.places_group_race_ethnicity_black,
  'race_ethnicity.latino': m.places_group_race_ethnicity_latino,
  'race_ethnicity.middle_eastern': m.places_group_race_ethnicity_middle_eastern,
  'race_ethnicity.pacific': m.places_group_race_ethnicity_pacific,
  'race_ethnicity.white': m.places_group_race_ethnicity_white,
  'language.en': m.places_group_language_en,
  'language.es': m.places_group_language_es,
  'age_of_children.under_6': m.places_group_age_of_children_under_6,
  'age_of_children.from_6': m.places_group_age_of_children_from_6
};

/** A group that members are counted under, in our words; any other by the name it was given. */
export const groupWord = (dimension: string, code: string, otherwise = code): string =>
  groups[`${dimension}.${code}`]?.() ?? otherwise;
