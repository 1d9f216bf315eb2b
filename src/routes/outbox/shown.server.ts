/**
 * Whether the outbox may be read on the web: it holds sign-in codes. Only in a demonstration, whose people are
 * all invented, and only where nothing leaves the machine, so that no code in it opens a real mailbox's account.
 */
export const outboxShown = ({ demo }: App.Locals): boolean =>
  demo && !process.env.SMTP_URL && !process.env.SMS_URL;
