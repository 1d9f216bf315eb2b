/** What came of one message. `lasting`: trying again is of no use. `away`: nobody there; the rest can wait too. */
export type Outcome = { sent: true } | { sent: false; lasting: boolean; away: boolean; reason: string };

export type Outgoing = {
  id: string;
  address: string;
  subject: string;
  body: string;
  html: string | null;
  unsubscribeUrl: string | null;
  calendar: string | null;
};

export type Channel = 'email' | 'sms';
/** One open line to a server, for a row of messages. */
export type Line = { send(message: Outgoing): Promise<Outcome>; close(): void };
/** The ways out that are set up. A channel that is not stays visible in the outbox, untried. */
export type Transport = Partial<Record<Channel, () => Line>>;

export const sent: Outcome = { sent: true };
export const failed = (reason: string, { lasting = false, away = false } = {}): Outcome => ({
  sent: false,
  lasting,
  away,
  reason: reason.slice(0, 500)
});
