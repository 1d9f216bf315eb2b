import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { plainDay } from '../../../../platform/dates/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage, type Locale } from '../../../../platform/localized/index.ts';
import { typ, typeset } from '../../../../platform/pdf/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { problems } from '../../rules/problems.ts';
import { editionIfAny, type CharterEdition } from '../ratify/edition.ts';
import { ratificationsOf, type RatificationBody } from '../ratify/rows.ts';

const template = typ`
#set text(size: 12.5pt)
#set par(leading: 0.75em, spacing: 1.1em)
#show heading.where(level: 1): set text(size: 30pt)
#show heading.where(level: 2): set text(size: 18pt)
#block(stroke: (left: 4pt + rgb("#F2A900")), inset: (left: 16pt, y: 6pt))[
  = #data.title
  #text(size: 14pt, fill: soft, data.by)
]
#v(10pt)
#for part in data.preamble { par(part) }
#for domain in data.domains {
  heading(level: 2, domain.name)
  for clause in domain.clauses {
    block(breakable: false, grid(columns: (2.6em, 1fr), column-gutter: 8pt,
      text(fill: soft, weight: "bold", clause.label), clause.text))
  }
}
#if data.open != none { par(text(fill: soft, data.open)) }
#heading(level: 2, data.ratified-title)
#sheet(data.columns, data.bodies, widths: (2fr, 1.4fr, 1fr))
#small(data.fingerprint)
`;

/** The ratified text in one language, for printing: large type, tagged, with who ratified it and its fingerprint. */
export function charterPaper(
  context: Context,
  charterId: string,
  { edition: number, locale }: { edition?: number; locale: Locale }
): Promise<Uint8Array> {
  return read({ ...context, locale }, async (tx) => {
    const edition = await editionIfAny(tx, charterId, number);
    if (!edition) throw problems.no_such_edition();
    const ratification = (await ratificationsOf(tx, charterId)).find(
      ({ id }) => id === edition.ratificationId
    );
    const data = dataOf({ ...tx, locale }, edition, ratification?.bodies ?? []);
    const community = inLanguage(communityOf(tx).name, locale);
    const record = m.charters_paper_record({ sequence: edition.recordSequence }, { locale });
    return typeset(template, data, { locale, title: data.title, community, record, at: tx.clock() });
  });
}

function dataOf({ locale }: Tx, edition: CharterEdition, bodies: RatificationBody[]) {
  const { title, preamble, domains, open } = edition.text;
  const said = (text: Record<string, string>) => text[locale] ?? Object.values(text)[0] ?? '';
  const day = plainDay(edition.ratifiedOn, locale);
  return {
    title: said(title),
    by: m.charters_reader_ratified_on({ day }, { locale }),
    preamble: said(preamble).split(/\n{2,}/),
    domains: domains.map(({ name, clauses }, index) => ({
      name: `${index + 1}. ${said(name)}`,
      clauses: clauses.map(({ label, text }) => ({ label, text: said(text) }))
    })),
    open: open ? m.charters_reader_open({ count: open }, { locale }) : null,
    'ratified-title': m.charters_reader_by({}, { locale }),
    columns: [
      m.charters_paper_body({}, { locale }),
      m.charters_paper_day({}, { locale }),
      m.charters_paper_decision({}, { locale })
    ],
    bodies: bodies.map(({ name, answer }) => [
      inLanguage(name, locale),
      answer ? plainDay(answer.day, locale) : '',
      answer?.label ?? ''
    ]),
    fingerprint: m.charters_paper_fingerprint({ fingerprint: edition.fingerprint }, { locale })
  };
}
