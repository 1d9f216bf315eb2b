import { createTransport } from 'nodemailer';
import { failed, sent, type Line, type Outcome, type Outgoing } from './outcome.ts';

const SECONDS = 1_000;

/** Mail over SMTP. A line is one connection: it opens with the first message and closes when nothing is due. */
export const smtp = (url: string, from: string) => (): Line => {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 20 * SECONDS
  } as Parameters<typeof createTransport>[0]);
  return {
    send: (message) => transport.sendMail(asMail(message, from)).then(() => sent, outcomeOf),
    close: () => transport.close()
  };
};

function asMail({ id, address, subject, body, html, unsubscribeUrl, calendar }: Outgoing, from: string) {
  return {
    from,
    to: { name: '', address }, // as an object: an address with a comma is not two people
    subject,
    text: body,
    html: html ?? undefined,
    // The same for every try, so that a mailbox can tell a repeated message from a new one.
    messageId: `<${id}@${domainOf(from)}>`,
    attachments: calendar ? [calendarFile(calendar)] : [],
    headers: unsubscribeUrl ? oneClick(unsubscribeUrl) : {},
    disableFileAccess: true,
    disableUrlAccess: true
  };
}

/** As a file and not as an invitation: nobody's answer is asked for. */
const calendarFile = (content: string) => ({
  filename: 'calendar.ics',
  content,
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH'
});

/** RFC 8058: the button of the mail program, without a page in between. */
const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
});

const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';

function outcomeOf(error: { responseCode?: number; code?: string; message: string }): Outcome {
  const { responseCode, code } = error;
  // A wrong password is ours to mend, not the recipient's fault.
  const lasting = code !== 'EAUTH' && responseCode !== undefined && responseCode >= 500;
  return failed(error.message, { lasting, away: responseCode === undefined && code !== 'EENVELOPE' });
}
