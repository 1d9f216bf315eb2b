import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage, locales, reading } from '../../../../platform/localized/index.ts';
import { typ, typeset } from '../../../../platform/pdf/index.ts';
import { qrSvg } from '../../../../platform/qr/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { findSurvey } from '../instrument/surveys.ts';

const template = typ`
#set align(center)
#set text(size: 17pt)
#v(0.4in)
#text(size: 38pt, weight: "bold", said(data.sides.at(0).title))
#if data.sides.at(1).title.text != data.sides.at(0).title.text {
  text(size: 26pt, fill: soft, said(data.sides.at(1).title))
}
#v(0.2in)
#for side in data.sides { if side.purpose.text != "" { par(said(side.purpose)) } }
#v(0.2in)
#qr(data.code, data.address, size: 3.1in)
#for side in data.sides { par(text(size: 22pt, weight: "bold", said(side.ask))) }
#text(size: 14pt, data.address)
#v(0.2in)
#for side in data.sides { par(text(fill: soft, said(side.promise))) }
`;

/** A poster for a wall: what it is about, and the code that opens the survey. Both languages, the reader's first. */
export function surveyPoster(context: Context, surveyId: string, origin: string): Promise<Uint8Array> {
  return read(context, async (tx) => {
    const { title, purpose } = await findSurvey(tx, surveyId);
    const { slug, name } = communityOf(tx);
    const address = `${origin}/${slug}/surveys/${surveyId}/answer`;
    const spoken = [tx.locale, ...locales.filter((one) => one !== tx.locale)];
    const sides = spoken.map((locale) => ({
      title: pick(reading(title, locale)),
      purpose: purpose ? pick(reading(purpose, locale)) : { text: '', language: locale },
      ask: { text: m.surveys_poster_ask({}, { locale }), language: locale },
      promise: { text: m.surveys_poster_promise({}, { locale }), language: locale }
    }));
    const data = { sides, address, code: qrSvg(address) };
    const about = { locale: tx.locale, title: inLanguage(title, tx.locale), at: tx.clock() };
    return typeset(template, data, { ...about, community: inLanguage(name, tx.locale) });
  });
}

const pick = ({ text, language }: { text: string; language: string }) => ({ text, language });
