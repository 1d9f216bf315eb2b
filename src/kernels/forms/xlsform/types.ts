/** What a question type becomes: its control, the media it takes and what its binding says. */
export type Type = { tag?: string; mediatype?: string; bind: Record<string, string>; hint?: string };

const input = (type: string): Type => ({ tag: 'input', bind: { type } });
const upload = (mediatype: string): Type => ({ tag: 'upload', mediatype, bind: { type: 'binary' } });
const preload = (kind: string, params: string, type = 'string'): Type => ({
  bind: { 'jr:preload': kind, type, 'jr:preloadParams': params }
});
const counted = (most: number): Type => ({
  tag: 'input',
  bind: { type: 'int', constraint: `0 <= . and . <= ${most}` },
  hint: `Enter a number 0-${most}.`
});

export const TYPES: Record<string, Type> = {
  text: input('string'),
  integer: input('int'),
  decimal: input('decimal'),
  date: input('date'),
  time: input('time'),
  dateTime: input('dateTime'),
  barcode: input('barcode'),
  geopoint: input('geopoint'),
  geotrace: input('geotrace'),
  geoshape: input('geoshape'),
  note: { tag: 'input', bind: { readonly: 'true()', type: 'string' } },
  acknowledge: { tag: 'trigger', bind: { type: 'string' } },
  trigger: { tag: 'trigger', bind: {} },
  select_one: { tag: 'select1', bind: { type: 'string' } },
  select_multiple: { tag: 'select', bind: { type: 'string' } },
  select_one_external: { tag: 'input', bind: { type: 'string' } },
  rank: { tag: 'odk:rank', bind: { type: 'odk:rank' } },
  range: { tag: 'range', bind: { type: 'int' } },
  image: upload('image/*'),
  audio: upload('audio/*'),
  video: upload('video/*'),
  file: upload('application/*'),
  calculate: { bind: { type: 'string' } },
  hidden: { bind: { type: 'string' } },
  start: preload('timestamp', 'start', 'dateTime'),
  end: preload('timestamp', 'end', 'dateTime'),
  today: preload('date', 'today', 'date'),
  deviceid: preload('property', 'deviceid'),
  phonenumber: preload('property', 'phonenumber'),
  username: preload('property', 'username'),
  email: preload('property', 'email'),
  simserial: preload('property', 'simserial'),
  subscriberid: preload('property', 'subscriberid'),
  'uri:deviceid': preload('property', 'uri:deviceid'),
  'uri:phonenumber': preload('property', 'uri:phonenumber'),
  'uri:username': preload('property', 'uri:username'),
  'uri:email': preload('property', 'uri:email'),
  'uri:simserial': preload('property', 'uri:simserial'),
  'uri:subscriberid': preload('property', 'uri:subscriberid'),
  'start-geopoint': { bind: { type: 'geopoint' } },
  'background-geopoint': { bind: { type: 'geopoint' } },
  'background-audio': { bind: { type: 'binary' } },
  audit: { bind: { type: 'binary' } },
  percentage: { tag: 'input', bind: { type: 'int', constraint: '0 <= . and . <= 100' } },
  'phone number': {
    tag: 'input',
    bind: { type: 'string', constraint: "regex(., '^\\d*$')" },
    hint: 'Enter numbers only.'
  },
  'number of days in last month': counted(31),
  'number of days in last six months': counted(183),
  'number of days in last year': counted(365)
};

const ALIASES: Record<string, string> = Object.fromEntries(
  Object.entries({
    text: 'string|q string|add text prompt',
    integer: 'int|q int|add integer prompt',
    decimal: 'q decimal|add decimal prompt',
    date: 'q date|add date prompt',
    dateTime: 'datetime|date time|q date time|q dateTime|add date time prompt|add dateTime prompt',
    barcode: 'q barcode|add barcode prompt',
    geopoint: 'gps|location|q geopoint|q location|add location prompt',
    geotrace: 'q geotrace',
    geoshape: 'q geoshape',
    note: 'q note|add note prompt',
    acknowledge: 'q acknowledge|add acknowledge prompt',
    image: 'photo|q picture|q image|add image prompt|add photo prompt',
    audio: 'q audio|add audio prompt',
    video: 'q video|add video prompt',
    file: 'add file prompt',
    calculate: 'q calculate|add calculate prompt',
    start: 'start time|get start time',
    end: 'end time|get end time',
    today: 'get today',
    deviceid: 'imei|device id|get device id',
    phonenumber: 'get phone number',
    simserial: 'sim id|get sim id',
    subscriberid: 'subscriber id|get subscriber id'
  }).flatMap(([type, others]) => others.split('|').map((other) => [other, type]))
);

/** The type's own name for whatever name it was given, or null for none that we know. */
export const typeNamed = (written: string): string | null => {
  const name = ALIASES[written] ?? written;
  return Object.hasOwn(TYPES, name) && !SELECTS.has(name) ? name : null;
};
const SELECTS = new Set(['select_one', 'select_multiple', 'select_one_external', 'rank']);

export type Select = { type: string; list: string; orOther: boolean; fromFile: boolean };

const COMMANDS: Record<string, string> = {
  'add select one prompt using': 'select_one',
  'add select multiple prompt using': 'select_multiple',
  'select all that apply from': 'select_multiple',
  'select one from': 'select_one',
  select1: 'select_one',
  select_one: 'select_one',
  'select one': 'select_one',
  select_multiple: 'select_multiple',
  'select multiple': 'select_multiple',
  'select all that apply': 'select_multiple',
  select_one_external: 'select_one_external',
  'select one external': 'select_one_external',
  select_one_from_file: 'select_one',
  select_multiple_from_file: 'select_multiple',
  'select one from file': 'select_one',
  'select multiple from file': 'select_multiple',
  rank: 'rank'
};
const SELECT = new RegExp(
  `^(${Object.keys(COMMANDS)
    .toSorted((one, other) => other.length - one.length)
    .join('|')}) (\\S+)( (?:or specify other|or_other|or other))?$`
);

export function selectOf(written: string): Select | null {
  const [, command, list, other] = SELECT.exec(written) ?? [];
  if (!command || !list) return null;
  return {
    type: COMMANDS[command]!,
    list,
    orOther: other !== undefined,
    fromFile: /from.file$/.test(command)
  };
}

export const FILES = ['.csv', '.xml', '.geojson'];
export const extensionOf = (list: string): string => /\.[^.]+$/.exec(list)?.[0] ?? '';
export const isFile = (list: string): boolean => FILES.includes(extensionOf(list));

const SECTIONS: Record<string, 'group' | 'repeat' | 'loop'> = {
  group: 'group',
  repeat: 'repeat',
  lgroup: 'repeat',
  'looped group': 'repeat',
  loop: 'loop'
};
const names = Object.keys(SECTIONS).join('|');
const BEGIN = new RegExp(`^begin[\\s_](${names})(?: (?:over )?(\\S+))?$`);
const END = new RegExp(`^end[\\s_](${names})$`);

export const beginOf = (written: string) => SECTIONS[BEGIN.exec(written)?.[1] ?? ''] ?? null;
export const endOf = (written: string) => SECTIONS[END.exec(written)?.[1] ?? ''] ?? null;
