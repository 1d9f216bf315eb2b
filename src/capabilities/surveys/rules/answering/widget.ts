import type { Bind, Control } from '../../../../kernels/forms/index.ts';

/** In which way a question is asked on a screen. */
export type Widget =
  | 'note'
  | 'text'
  | 'long'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'month'
  | 'year'
  | 'time'
  | 'moment'
  | 'one'
  | 'menu'
  | 'many'
  | 'rank'
  | 'range'
  | 'place'
  | 'image'
  | 'audio'
  | 'video'
  | 'file'
  | 'acknowledge'
  | 'unknown';

/** From the control, its type and its appearance. What a phone lays out as a grid stands one below the other here. */
export function widgetOf(
  { tag, appearance, attributes }: Pick<Control, 'tag' | 'appearance' | 'attributes'>,
  bind: Bind | undefined
): Widget {
  const looks = new Set(appearance.split(/\s+/));
  if (tag === 'select1') return looks.has('minimal') || looks.has('autocomplete') ? 'menu' : 'one';
  if (tag === 'select') return 'many';
  if (tag === 'odk:rank' || tag === 'rank') return 'rank';
  if (tag === 'range') return 'range';
  if (tag === 'trigger') return 'acknowledge';
  if (tag === 'upload') return uploadOf(attributes.mediatype ?? '');
  return tag === 'input' ? inputOf(bind, looks) : 'unknown';
}

const uploadOf = (mediatype: string): Widget => {
  const kind = mediatype.split('/')[0];
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'file';
};

const BY_TYPE: Record<string, Widget> = {
  int: 'integer',
  integer: 'integer',
  decimal: 'decimal',
  time: 'time',
  dateTime: 'moment',
  geopoint: 'place',
  geotrace: 'unknown',
  geoshape: 'unknown'
};

function inputOf(bind: Bind | undefined, looks: Set<string>): Widget {
  const type = bind?.type ?? 'string';
  if (type === 'date') return looks.has('month-year') ? 'month' : looks.has('year') ? 'year' : 'date';
  if (BY_TYPE[type]) return BY_TYPE[type];
  if (bind?.readonly === 'true()' && !bind.calculate) return 'note';
  if (looks.has('numbers')) return 'text';
  return looks.has('multiline') ? 'long' : 'text';
}
