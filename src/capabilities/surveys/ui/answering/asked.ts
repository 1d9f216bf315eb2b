import { choicesAt, media, say, valueOf, type ChoiceShown, type Media, type Step } from '#kernels/forms';
import { widgetOf, type Widget } from '../../rules/answering/widget.ts';
import { mediaAt, type At } from './fetchForm.ts';
import type { Sitting } from './sitting.svelte.ts';

export type Pictures = { image?: string; audio?: string; video?: string };
/** Everything a question shows, in the language chosen. */
export type Asked = {
  label: string;
  hint: string;
  guidance: string;
  pictures: Pictures;
  widget: Widget;
  value: string;
  choices: (Omit<ChoiceShown, 'media'> & { pictures: Pictures })[];
};

const KINDS: Media[] = ['image', 'audio', 'video'];
const LISTS = new Set<Widget>(['one', 'menu', 'many', 'rank']);

export function askedAt({ session, tick }: Sitting, { control, node }: Step, at: At): Asked {
  void tick; // read, so that what is shown follows every answer
  const widget = widgetOf(control, session.form.binds[control.path]);
  return {
    label: say(session, control.label, node),
    hint: say(session, control.hint, node),
    guidance: media(session, control.hint, 'guidance', node) ?? '',
    pictures: picturesOf((kind) => media(session, control.label, kind, node), at),
    widget,
    value: valueOf(node),
    choices: LISTS.has(widget)
      ? choicesAt(session, control, node).map(({ media, ...choice }) => ({
          ...choice,
          pictures: picturesOf((kind) => media[kind], at)
        }))
      : []
  };
}

const picturesOf = (of: (kind: Media) => string | undefined, at: At): Pictures =>
  Object.fromEntries(
    KINDS.flatMap((kind) => {
      const address = of(kind);
      return address ? [[kind, mediaAt(at, address)]] : [];
    })
  );
