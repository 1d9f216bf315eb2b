import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { plainDay } from '../../../../platform/dates/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage, locales, type Locale } from '../../../../platform/localized/index.ts';
import { typ, typeset } from '../../../../platform/pdf/index.ts';
import { writeCsv } from '../../../../platform/sheets/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { sentenceFor } from '../../../../platform/words/server/index.ts';
import { problems } from '../../rules/problems.ts';
import { boardOf, type Promised } from '../promise/board.ts';
import { editionIfAny, type CharterEdition } from '../ratify/edition.ts';
import { everyOrganization, signOnCounts } from '../signing/counts.ts';
import { charterPaper } from './charter.ts';
import { zip, type Packed } from './zip.ts';

const template = typ`
= #data.title
#par(text(size: 14pt, data.lead))
#for (title, lines) in data.parts {
  heading(level: 2, title)
  list(..lines)
}
#aside(data.contact)
`;

/** Everything a newsroom asks for in one file: the text, a page about it, the figures and what was promised. */
export function pressKit(context: Context, charterId: string): Promise<Uint8Array> {
  return read(context, async (tx) => {
    const edition = await editionIfAny(tx, charterId);
    if (!edition) throw problems.no_such_edition();
    const board = (await boardOf(tx)).filter((one) => one.charterId === charterId);
    const papers: Packed[] = [];
    for (const locale of locales) {
      papers.push({ name: `charter-${locale}.pdf`, bytes: await charterPaper(tx, charterId, { locale }) });
      papers.push({
        name: `press-${locale}.pdf`,
        bytes: await pressSheet({ ...tx, locale }, edition, board)
      });
      papers.push({ name: `commitments-${locale}.csv`, bytes: commitmentsCsv(board, locale) });
    }
    const organizations = await everyOrganization(tx, charterId);
    const rows = organizations.map(({ name, place }) => [name, place]);
    papers.push({ name: 'organizations.csv', bytes: writeCsv(['organization', 'place'], rows) });
    papers.push({ name: 'sign-ons.csv', bytes: await countsCsv(tx, charterId) });
    return zip(papers);
  });
}

async function pressSheet(tx: Tx, { charterId, text, ratifiedOn }: CharterEdition, board: Promised[]) {
  const { locale } = tx;
  const said = (one: Record<string, string>) => one[locale] ?? Object.values(one)[0] ?? '';
  const counts = await signOnCounts(tx, charterId);
  const number = new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US');
  const many = (standing: Promised['standing']) => board.filter((one) => one.standing === standing).length;
  const data = {
    title: said(text.title),
    lead: m.charters_reader_ratified_on({ day: plainDay(ratifiedOn, locale) }, { locale }),
    parts: [
      [m.charters_press_domains({}, { locale }), text.domains.map(({ name }) => said(name))],
      [
        m.charters_sign_title({}, { locale }),
        [
          m.charters_press_people({ count: number.format(counts.people) }, { locale }),
          m.charters_press_organizations({ count: number.format(counts.organizations) }, { locale })
        ]
      ],
      [
        m.charters_board_title({}, { locale }),
        [
          m.charters_press_asked({ count: board.length }, { locale }),
          m.charters_press_kept({ count: many('kept') }, { locale }),
          m.charters_press_late({ count: many('late') + many('not_kept') }, { locale }),
          m.charters_press_silent({ count: many('no_answer') }, { locale })
        ]
      ]
    ],
    contact: m.charters_press_contact({ community: inLanguage(communityOf(tx).name, locale) }, { locale })
  };
  const title = m.charters_press_title({ title: data.title }, { locale });
  return typeset(template, data, {
    locale,
    title,
    community: inLanguage(communityOf(tx).name, locale),
    at: tx.clock()
  });
}

function commitmentsCsv(board: Promised[], locale: Locale): Uint8Array {
  const word = (standing: string) => sentenceFor(`charters_standing_${standing}`, {}, locale) ?? standing;
  const columns = ['institution', 'domain', 'clause', 'answer', 'said', 'standing', 'owner', 'next_due'];
  return writeCsv(
    columns,
    board.map((one) => [
      one.institution,
      one.domain ? inLanguage(one.domain, locale) : '',
      inLanguage(one.clause, locale),
      sentenceFor(`charters_answer_${one.answered}`, {}, locale) ?? one.answered,
      one.words ? inLanguage(one.words, locale) : '',
      word(one.standing),
      one.owner ?? '',
      one.steps.find(({ standing }) => standing === 'open' || standing === 'late')?.dueOn ?? ''
    ])
  );
}

async function countsCsv(tx: Tx, charterId: string): Promise<Uint8Array> {
  const { places } = await signOnCounts(tx, charterId);
  return writeCsv(
    ['place', 'people', 'organizations'],
    places.map(({ place, people, organizations }) => [place, people, organizations])
  );
}
