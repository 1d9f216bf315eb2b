import { everyItem, type Definition, type Item, type Said } from '../../../../kernels/forms/index.ts';

export type MediaKind = 'image' | 'audio' | 'video' | 'list';
/** A file that an instrument names. */
export type Needed = { name: string; kind: MediaKind };

const KINDS: Record<string, MediaKind> = {
  image: 'image',
  'big-image': 'image',
  audio: 'audio',
  video: 'video'
};

/** Every file the questions and answers name, once each. Names that are put together while answering are not known. */
export function mediaNeeded({ items, lists }: Definition): Needed[] {
  const found = new Map<string, Needed>();
  const add = (name: string, kind: MediaKind) => {
    if (name && !/[${}]/.test(name) && !found.has(name)) found.set(name, { name, kind });
  };
  const shown = (media: Record<string, Said>) => {
    for (const [form, said] of Object.entries(media))
      for (const name of typeof said === 'string' ? [said] : Object.values(said))
        add(name.trim(), KINDS[form] ?? 'image');
  };
  for (const item of everyItem(items)) {
    shown(item.media);
    for (const name of listFilesOf(item)) add(name, 'list');
  }
  for (const { choices } of lists) for (const { media } of choices) shown(media);
  return [...found.values()];
}

function listFilesOf({ kind, type, name, list, control, instance }: Item): string[] {
  const external = kind === 'external' ? [`${name}.${type.startsWith('csv') ? 'csv' : 'xml'}`] : [];
  const file = list !== undefined && /\.(csv|xml|geojson)$/.test(list) ? [list] : [];
  const old = type === 'select_one_external' ? ['itemsets.csv'] : [];
  const searched = /search\(\s*'([^']+)'/.exec(control.appearance ?? instance.appearance ?? '')?.[1];
  return [...external, ...file, ...old, ...(searched ? [`${searched}.csv`] : [])];
}

/** Most of one file in megabytes; a phone with a prepaid plan has to fetch it. */
export const MOST_MEGABYTES: Record<MediaKind, number> = { image: 4, audio: 8, video: 10, list: 5 };
export const MOST_FILES = 200;

const TYPES: Record<string, [MediaKind, string]> = {
  png: ['image', 'image/png'],
  jpg: ['image', 'image/jpeg'],
  jpeg: ['image', 'image/jpeg'],
  gif: ['image', 'image/gif'],
  webp: ['image', 'image/webp'],
  mp3: ['audio', 'audio/mpeg'],
  m4a: ['audio', 'audio/mp4'],
  ogg: ['audio', 'audio/ogg'],
  wav: ['audio', 'audio/wav'],
  mp4: ['video', 'video/mp4'],
  webm: ['video', 'video/webm'],
  csv: ['list', 'text/csv'],
  xml: ['list', 'application/xml'],
  geojson: ['list', 'application/geo+json']
};

/** What a file is by its name; null for what no phone is sent. */
export function mediaTypeOf(name: string): { kind: MediaKind; type: string } | null {
  const [kind, type] = TYPES[/\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? ''] ?? [];
  return kind && type ? { kind, type } : null;
}

const STARTS: Record<string, (start: string) => boolean> = {
  'image/png': (start) => start.startsWith('\x89PNG'),
  'image/jpeg': (start) => start.startsWith('\xff\xd8\xff'),
  'image/gif': (start) => start.startsWith('GIF8'),
  'image/webp': (start) => start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP',
  'audio/mpeg': (start) => start.startsWith('ID3') || /^\xff[\xe0-\xff]/.test(start),
  'audio/mp4': (start) => start.slice(4, 8) === 'ftyp',
  'audio/ogg': (start) => start.startsWith('OggS'),
  'audio/wav': (start) => start.startsWith('RIFF') && start.slice(8, 12) === 'WAVE',
  'video/mp4': (start) => start.slice(4, 8) === 'ftyp',
  'video/webm': (start) => start.startsWith('\x1a\x45\xdf\xa3'),
  'application/xml': (start) => /^(\xef\xbb\xbf)?\s*</.test(start),
  'application/geo+json': (start) => /^(\xef\xbb\xbf)?\s*\{/.test(start)
};

/** Whether the first bytes (as Latin letters) are what the name promises. A table of text has no such mark. */
export const startsAs = (type: string, start: string): boolean => STARTS[type]?.(start) ?? true;
