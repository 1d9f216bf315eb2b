import { bare } from './columns.ts';
import type { Category } from '../category.ts';

/** What parents are called in lists, and what they may be called on our own screens and exports. */
const PARENT = '(parents?|caregivers?|famil(y|ies|ias?)|mamas?|papas?|madres?|padres?)';
const SMALL = '((0|cero|zero|birth)( to| a| -)? ?(5|five|cinco)|(under|menor(es)? de) (6|six|seis))';
const BIG = '((6|six|seis) (anos )?(plus|and up|or older|o mas|y mas)|older children)';

const CATEGORIES: [Category, RegExp][] = [
  ['parent_0_5', new RegExp(`^${PARENT}\\b.*\\b${SMALL}\\b|^parents? of young|^${SMALL}$`)],
  [
    'parent_6_plus',
    new RegExp(`^${PARENT}\\b.*\\b${BIG}|^(other )?${PARENT}( or caregivers?)?$|^otr[ao]s? ${PARENT}$`)
  ],
  ['resident', /^(community )?residents?$|^residentes?$|^vecin[oa]s?$/],
  [
    'stakeholder',
    /^stakeholders?$|^(organization|agency|partner|business|faith)( staff| member)?$|^works (with|for) an organization|^trabaja (con|para|en) una organizacion|^organizacion$|^socio$|^aliad[oa]$/
  ],
  [
    'undisclosed',
    /^(undisclosed|unknown|has not said|not (said|stated|disclosed)|n a|(would )?(prefer|rather) not( to)? say)$|^(no (lo ha dicho|dijo|dice|sabe|se sabe|especificado)|prefiere no decir(lo)?|sin dato)$/
  ]
];

/** The category that somebody meant; undefined when it is not one of ours. Nothing written is `undisclosed`. */
export function readCategory(typed: string): Category | undefined {
  const text = bare(typed.replace(/[–—+]/g, (sign) => (sign === '+' ? ' plus' : ' ')));
  if (!text) return 'undisclosed';
  return CATEGORIES.find(([, pattern]) => pattern.test(text))?.[0];
}

const LANGUAGES: [string, RegExp][] = [
  ['es', /^(es|esp|spa|spanish|espanol|castellano|bilingue espanol)$/],
  ['en', /^(en|eng|english|ingles)$/],
  ['zh', /^(zh|chinese|mandarin|cantonese|chino|cantones)$/],
  ['ko', /^(ko|korean|coreano)$/],
  ['tl', /^(tl|tagalog|tagalo|filipino)$/],
  ['hy', /^(hy|armenian|armenio)$/],
  ['vi', /^(vi|vietnamese|vietnamita)$/],
  ['ar', /^(ar|arabic|arabe)$/],
  ['fa', /^(fa|farsi|persian|persa)$/],
  ['ru', /^(ru|russian|ruso)$/],
  ['km', /^(km|khmer|cambodian|jemer)$/],
  ['ja', /^(ja|japanese|japones)$/],
  ['fr', /^(fr|french|frances)$/],
  ['mix', /^(mix|mixteco?|mixtec)$/],
  ['zap', /^(zap|zapoteco?|zapotec)$/],
  ['quc', /^(quc|kiche|k iche|quiche)$/],
  ['ase', /^(ase|asl|american sign language|lengua de senas( americana)?)$/]
];

/** The language somebody meant, as a code. `null` when nothing is written, undefined when we do not know it. */
export function readLanguage(typed: string): string | null | undefined {
  const text = bare(typed);
  if (!text) return null;
  return LANGUAGES.find(([, pattern]) => pattern.test(text))?.[0];
}

export const languageCodes = LANGUAGES.map(([code]) => code);
