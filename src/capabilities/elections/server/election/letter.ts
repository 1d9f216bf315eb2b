import { unsubscribeKeys } from '../../../accounts/server/index.ts';
import { reachable, type Reachable } from '../../../people/server/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { plainDay } from '../../../../platform/dates/index.ts';
import { inLanguage, type Locale } from '../../../../platform/localized/index.ts';
import { mail, text } from '../../../../platform/post/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { letterKeyOf } from './letterKey.ts';
import type { Contest, Election } from './rows.ts';

type Asked = { candidacyId: string; memberId: string; origin: string };

/**
 * Asks somebody who was named whether they want to stand: by mail, or else as a text message, where they said yes to
 * either. Who named them is told on the page only, since others may read a letter.
 */
export async function askWhoWasNamed(
  tx: Tx,
  found: { contest: Contest; election: Election },
  asked: Asked
): Promise<void> {
  const [byMail] = await reachable(tx, 'email', [asked.memberId]);
  const [byText] = byMail ? [] : await reachable(tx, 'text', [asked.memberId]);
  const link = `${asked.origin}/${communityOf(tx).slug}/elections/answer/${letterKeyOf(tx, asked.candidacyId)}`;
  if (byMail) await write(tx, byMail, { ...found, link, origin: asked.origin });
  if (byText) {
    const locale = localeFor(byText);
    await text(tx, { to: byText.address, body: m.elections_sms_named({ link }, { locale }) });
  }
}

type About = { contest: Contest; election: Election; link: string; origin: string };

async function write(tx: Tx, to: Reachable, { contest, election, link, origin }: About): Promise<void> {
  const locale = localeFor(to);
  const { slug, name } = communityOf(tx);
  const key = (await unsubscribeKeys(tx, [to.memberId])).get(to.memberId);
  const stop = `${origin}/unsubscribe/${slug}/${key}`;
  const title = inLanguage(contest.title, locale);
  const day = plainDay(election.nominationsUntil, locale);
  const parts = [
    m.elections_mail_greeting({ name: to.name }, { locale }),
    m.elections_mail_named({ contest: title }, { locale }),
    m.elections_mail_free({}, { locale }),
    m.elections_mail_answer({ day }, { locale }),
    link,
    m.elections_mail_from({ community: inLanguage(name, locale) }, { locale }),
    m.elections_mail_stop({ link: stop }, { locale })
  ];
  const subject = m.elections_mail_named_subject({ contest: title }, { locale });
  await mail(tx, { to: to.address, subject, text: parts.join('\n\n'), unsubscribe: stop });
}

const localeFor = ({ language }: Reachable): Locale => (language.startsWith('es') ? 'es' : 'en');
