import { bare } from './columns.ts';
import type { Category } from '../category.ts';

const CATEGORIES: [Category, RegExp][] = [
  [
    'parent_0_5',
    /^parent 0 5$|^(parent|caregiver).*(0|zero|birth)( to| -)? ?(5|five)|(0|cero) a (5|cinco)|^parents? of young|(under|menor(es)? de) (6|six|seis)/
  ],
  [
    'parent_6_plus',
    /^parent 6 plus$|^(other )?(parent|caregiver)s?( or caregiver)?( 6.*)?$|(6|seis) (anos )?(o|y) mas|^(otra |otro )?(madre|padre|mama|papa)( o cuidador(a)?)?$|^older children$/
  ],
  ['resident', /^(community )?residents?$|^residentes?$|^vecin[oa]s?$/],
  [
    'stakeholder',
    /^stakeholders?$|^(organization|agency|partner|business|faith)( staff| member)?$|^works (with|for) an organization|^trabaja (con|para|en) una organizacion|^organizacion$|^socio$|^aliad[oa]$/
  ],
  [
    'undisclosed',
    /^(undisclosed|unknown|not (said|stated|disclosed)|n a|prefer not to say|rather not say)$|^(no (dijo|dice|sabe|se sabe|especificado)|prefiere no decir|sin dato)$/
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
  ['tl', /^(tl|tagalog|filipino)$/],
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
