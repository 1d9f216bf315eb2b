import { truthOf } from './cells.ts';
import type { Item } from './definition.ts';
import { refuse, type Findings } from './findings.ts';
import { rangeParameters } from './range.ts';

/** "start=1, end=5; step=1" as pairs, or null when it is not made of pairs. Keys are in small letters. */
export function parametersOf(written: string): Record<string, string> | null {
  const found: Record<string, string> = {};
  for (const part of written
    .replace(/\s*=\s*/g, '=')
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    const [key, value, ...rest] = part.split('=');
    if (!key || !value || rest.length) return null;
    found[key.toLowerCase()] = value;
  }
  return found;
}

const GEO = ['allow-mock-accuracy', 'incremental', 'reference-geometry'];
const ALLOWED: Record<string, string[]> = {
  text: ['rows'],
  image: ['max-pixels', 'app'],
  audio: ['quality'],
  'background-audio': ['quality'],
  geopoint: ['allow-mock-accuracy', 'capture-accuracy', 'warning-accuracy', 'reference-geometry'],
  geotrace: GEO,
  geoshape: GEO,
  select_one: ['randomize', 'seed'],
  select_multiple: ['randomize', 'seed'],
  select_one_external: ['randomize', 'seed'],
  rank: ['randomize', 'seed'],
  range: ['start', 'end', 'step', 'tick_interval', 'placeholder', 'tick_labelset'],
  audit: [
    'location-priority',
    'location-min-interval',
    'location-max-age',
    'track-changes',
    'identify-user',
    'track-changes-reasons'
  ]
};
const WHOLE = /^-?\d+$/;
const TRUTH = /^(true|false)$/;
const isNumber = (value: string) => value.trim() !== '' && Number.isFinite(Number(value));

type Test = (value: string) => boolean;
const TESTS: Record<string, Test> = {
  rows: (value) => WHOLE.test(value),
  'max-pixels': (value) => WHOLE.test(value),
  app: (value) => /^[a-zA-Z]\w*(\.[a-zA-Z]\w*)+$/.test(value),
  'allow-mock-accuracy': (value) => TRUTH.test(value),
  'capture-accuracy': isNumber,
  'warning-accuracy': isNumber,
  incremental: (value) => truthOf(value) === true,
  randomize: (value) => truthOf(value) !== null,
  seed: (value) => isNumber(value) || /^\$\{[^}]+\}$/.test(value),
  'track-changes': (value) => TRUTH.test(value),
  'identify-user': (value) => TRUTH.test(value),
  'track-changes-reasons': (value) => value === 'on-form-edit',
  'location-priority': (value) => /^(no-power|low-power|balanced|high-accuracy)$/.test(value),
  'location-min-interval': (value) => /^\d+$/.test(value),
  'location-max-age': (value) => /^\d+$/.test(value)
};

const QUALITIES: Record<string, RegExp> = {
  audio: /^(voice-only|low|normal|external)$/,
  'background-audio': /^(voice-only|low|normal)$/
};

/** Checks what a type allows, and puts what the parameters mean into bindings and controls. */
export function useParameters(item: Item, fromFile: boolean, findings: Findings): void {
  const at = { sheet: 'survey', row: item.row, column: 'parameters' };
  const given = item.parameters;
  const allowed = [...(ALLOWED[item.type] ?? []), ...(fromFile ? ['value', 'label'] : [])];
  if (!ALLOWED[item.type] && !fromFile) return;
  for (const [key, value] of Object.entries(given)) {
    const test = key === 'quality' ? (one: string) => QUALITIES[item.type]!.test(one) : TESTS[key];
    if (!allowed.includes(key)) refuse(findings, 'parameter.unknown', at, { parameter: key });
    else if (test && !test(value)) refuse(findings, 'parameter.invalid', at, { parameter: key, value });
  }
  if (given.seed && !given.randomize) refuse(findings, 'parameter.invalid', at, { parameter: 'seed' });
  if (item.type === 'range') rangeParameters(item, findings);
  else apply(item);
}

const BINDS: Record<string, string> = {
  'max-pixels': 'orx:max-pixels',
  quality: 'odk:quality',
  'allow-mock-accuracy': 'odk:allow-mock-accuracy',
  'track-changes': 'odk:track-changes',
  'identify-user': 'odk:identify-user',
  'track-changes-reasons': 'odk:track-changes-reasons',
  'location-priority': 'odk:location-priority',
  'location-min-interval': 'odk:location-min-interval',
  'location-max-age': 'odk:location-max-age'
};
const CONTROLS: Record<string, string> = {
  rows: 'rows',
  app: 'intent',
  'capture-accuracy': 'accuracyThreshold',
  'warning-accuracy': 'unacceptableAccuracyThreshold',
  incremental: 'incremental'
};

function apply(item: Item): void {
  for (const [key, value] of Object.entries(item.parameters)) {
    if (key === 'quality' && item.type === 'background-audio') continue;
    if (key === 'app' && !['annotate', undefined].includes(item.control.appearance)) continue;
    if (BINDS[key]) item.bind[BINDS[key]] = value;
    if (CONTROLS[key]) item.control[CONTROLS[key]] = key === 'incremental' ? 'true' : value;
  }
}
