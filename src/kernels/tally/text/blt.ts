import type { Ballot } from '../ballot.ts';
import { tokensOf, type Token } from './bltTokens.ts';

/** An election as a BLT file tells it. Ids of candidates are their numbers in the file, `1`, `2`, and so on. */
export type Blt = {
  title: string;
  seats: number;
  candidates: { id: string; name: string }[];
  withdrawn: string[];
  /** `[tie 3 2 1]`: an order drawn beforehand; null where the file has none. */
  drawn: string[] | null;
  ballots: Ballot[];
};

/** `line` from 1. `not_blt`: it does not begin with two numbers; `cut_off`: the end of the ballots is missing. */
export type BltProblem = { problem: 'not_blt' | 'cut_off' | 'bad_weight'; line: number };

/**
 * Reads a ballot file as used by Wichmann, OpenSTV, OpaVote and Droop: withdrawn candidates as negative numbers,
 * comments, ballot ids, nicknames, equal ranks (`1=2`), gaps (`-`), options in brackets.
 */
export function readBlt(text: string): Blt | BltProblem {
  const tokens = tokensOf(text);
  const [people, seats] = [wholeOf(tokens[0]), wholeOf(tokens[1])];
  if (people === null || seats === null) return { problem: 'not_blt', line: tokens[0]?.line ?? 1 };
  const head = headOf(tokens, 2);
  const body = ballotsOf(tokens, head);
  if ('problem' in body) return body;
  const names = namesOf(tokens, body.next);
  const ids = Array.from({ length: people }, (_, index) => `${index + 1}`);
  return {
    title: names[people] ?? '',
    seats,
    candidates: ids.map((id, index) => ({ id, name: names[index] ?? id })),
    withdrawn: head.withdrawn,
    drawn: head.drawn && [...head.drawn, ...ids.filter((id) => !head.drawn?.includes(id))],
    ballots: body.ballots
  };
}

function wholeOf(token: Token | undefined): number | null {
  return token && !token.quoted && /^\d+$/.test(token.text) ? Number(token.text) : null;
}

type Head = { withdrawn: string[]; drawn: string[] | null; nicks: Map<string, string>; next: number };

function headOf(tokens: Token[], start: number): Head {
  const head: Head = { withdrawn: [], drawn: null, nicks: new Map(), next: start };
  for (; head.next < tokens.length; head.next++) {
    const { text } = tokens[head.next]!;
    if (/^-\d+$/.test(text)) head.withdrawn.push(text.slice(1));
    else if (!text.startsWith('[')) break;
    else readOption(head, text.replace(/[[\]]/g, ' ').trim().split(/\s+/));
  }
  return head;
}

/** `[tie 3 2 1]` and `[nick ada bo cy]`; nicknames may then stand for numbers. Other options are for other programs. */
function readOption(head: Head, [name, ...words]: string[]): void {
  if (name === 'nick') words.forEach((nick, index) => head.nicks.set(nick, `${index + 1}`));
  if (name === 'tie') head.drawn = words.map((word) => head.nicks.get(word) ?? word);
}

function ballotsOf(tokens: Token[], head: Head): { ballots: Ballot[]; next: number } | BltProblem {
  const ballots: Ballot[] = [];
  for (let at = head.next; at < tokens.length; at++) {
    // A ballot with an id stands for itself, and has no weight before it.
    const weight = tokens[at]!.text.startsWith('(') ? 1 : wholeOf(tokens[at]);
    if (weight === null) return { problem: 'bad_weight', line: tokens[at]!.line };
    if (weight === 0) return { ballots, next: at + 1 };
    const end = endFrom(tokens, at + 1);
    if (end === null) break;
    const ranks = tokens.slice(at + 1, end).map((token) => rankOf(token, head));
    ballots.push({ kind: 'rank', ranks, weight });
    at = end;
  }
  return { problem: 'cut_off', line: tokens.at(-1)?.line ?? 1 };
}

function endFrom(tokens: Token[], start: number): number | null {
  for (let at = start; at < tokens.length; at++) if (tokens[at]!.text === '0') return at;
  return null;
}

function rankOf({ text }: Token, { nicks }: Head): string[] {
  return text === '-' ? [] : text.split('=').map((name) => nicks.get(name) ?? name);
}

function namesOf(tokens: Token[], start: number): string[] {
  const rest = tokens.slice(start);
  const quoted = rest.filter((token) => token.quoted);
  return (quoted.length ? quoted : rest).map(({ text }) => text);
}
