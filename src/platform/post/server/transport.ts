import type { Transport } from './outcome.ts';
import { sms } from './sms.ts';
import { smtp } from './smtp.ts';

/** The ways out that the environment names: SMTP_URL and MAIL_FROM; SMS_URL, SMS_FROM, SMS_USER and SMS_PASSWORD. */
export function transportFrom(env: Record<string, string | undefined>): Transport {
  const {
    SMTP_URL,
    MAIL_FROM,
    SMS_URL: url,
    SMS_FROM: from,
    SMS_USER: user = '',
    SMS_PASSWORD: password = ''
  } = env;
  return {
    ...(SMTP_URL && MAIL_FROM && { email: smtp(SMTP_URL, MAIL_FROM) }),
    ...(url && from && { sms: sms({ url, from, user, password }) })
  };
}
