/**
 * How somebody can be reached: their own phone or e-mail, by letter, through somebody they trust, or at a
 * place to meet where their address must not be known.
 */
export const ways = ['phone', 'email', 'letter', 'through', 'meeting_point'] as const;
export type WayKind = (typeof ways)[number];

export type Way = {
  kind: WayKind;
  value: string;
  safeToText?: boolean;
  safeVoicemail?: boolean;
  /** Who to ask for when somebody else answers. */
  askFor?: string | null;
};

export const channels = ['text', 'call', 'email', 'letter'] as const;
export type Channel = (typeof channels)[number];

/** Raised whenever the sentence that people agree to changes; every consent keeps the one it was given to. */
export const CONSENT_WORDING = 1;

/** What a yes at the door is a yes to. */
export const channelOf = (kind: WayKind): Channel | null =>
  kind === 'phone' ? 'text' : kind === 'email' || kind === 'letter' ? kind : null;
