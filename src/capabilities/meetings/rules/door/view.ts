/** How something stands on a screen. */
export type Tone = 'met' | 'unmet' | 'unknown' | 'none';

/** One minimum as a bar: shares in parts of a hundred. */
export type Bar = {
  label: string;
  share: number;
  shown: string;
  count: string;
  rule: number;
  ruleLabel: string;
  undisclosed: number;
  tone: Tone;
  word: string;
};

export type VerdictLine = {
  rule: string;
  word: string;
  state: Tone;
  /** With numbers; only for members. */
  sentence?: string;
  clause?: { href: string; label: string };
};

/** The room in words, ready to show or to send: one of these per language and audience serves every phone. */
export type RoomView = {
  step: number;
  /** Whether bylaws were in force; without them nothing can be told. */
  rules: boolean;
  /** The hour of the picture, in the community; null before the first step. */
  at: string | null;
  /** Members present and guests; null for those who see the verdict only. */
  here: number | null;
  guests: number | null;
  verdicts: VerdictLine[];
  bars: Bar[];
  roll: Bar[];
};
