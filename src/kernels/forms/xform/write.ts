import type { Definition } from '../xlsform/definition.ts';
import { isYes } from '../xlsform/settings.ts';
import { element, type Element } from '../xml/tree.ts';
import { answersOf } from './answers.ts';
import { bindsOf } from './binds.ts';
import { contextOf, type Context } from './context.ts';
import { controlsOf } from './controls.ts';
import { itextOf } from './itext.ts';
import { listsOf } from './lists.ts';

const SPACES = {
  xmlns: 'http://www.w3.org/2002/xforms',
  'xmlns:h': 'http://www.w3.org/1999/xhtml',
  'xmlns:ev': 'http://www.w3.org/2001/xml-events',
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
  'xmlns:jr': 'http://openrosa.org/javarosa',
  'xmlns:orx': 'http://openrosa.org/xforms',
  'xmlns:odk': 'http://www.opendatakit.org/xforms'
};

/** The form as an ODK XForm 1.0.0, the way pyxform writes it, so that every field client reads it. */
export function xformOf(definition: Definition): Element {
  const context = contextOf(definition);
  const { settings, items } = definition;
  const style = settings.style || undefined;
  const model = element('model', { 'odk:xforms-version': '1.0.0' }, [
    ...submissionOf(settings),
    ...itextOf(context),
    element('instance', {}, [answersOf(context)]),
    ...listsOf(context),
    ...bindsOf(context)
  ]);
  const title = element('h:title', {}, [settings.title ?? settings.id_string!]);
  return element('h:html', { ...SPACES, ...namespacesOf(context) }, [
    element('h:head', {}, [title, model]),
    element('h:body', { class: style }, controlsOf(items, context))
  ]);
}

function submissionOf(settings: Record<string, string>): Element[] {
  const { submission_url: action, public_key, auto_send, auto_delete, client_editable } = settings;
  const editable = isYes(client_editable) ? 'true' : undefined;
  if (!action && !public_key && !auto_send && !auto_delete && !editable) return [];
  return [
    element('submission', {
      action,
      method: action && 'post',
      base64RsaPublicKey: public_key,
      'orx:auto-send': auto_send,
      'orx:auto-delete': auto_delete,
      'odk:client-editable': editable
    })
  ];
}

/** `esri="http://…" ex="…"` in the settings, beside the usual ones. */
function namespacesOf({ definition }: Context): Record<string, string> {
  const written = definition.settings.namespaces ?? '';
  return Object.fromEntries(
    [...written.matchAll(/([^\s=]+)=["']?([^\s"']+)["']?/g)].map(([, prefix, address]) => [
      `xmlns:${prefix}`,
      address!
    ])
  );
}
