/** Column names as people write them, and where what stands under them belongs. Keys are in snake case. */
export type Columns = { known: Set<string>; aliases: Record<string, string[]> };

const paths = (table: Record<string, string>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(table).map(([name, path]) => [name, path.split('::')]));

const MEDIA = {
  image: 'media::image',
  'big-image': 'media::big-image',
  audio: 'media::audio',
  video: 'media::video'
};

export const SURVEY: Columns = {
  known: new Set(
    'name label type hint guidance_hint default choice_filter parameters trigger intent disabled bind control media instance'.split(
      ' '
    )
  ),
  aliases: paths({
    ...MEDIA,
    sms_field: 'sms_field',
    compact_tag: 'instance::odk:tag',
    read_only: 'bind::readonly',
    readonly: 'bind::readonly',
    relevant: 'bind::relevant',
    relevance: 'bind::relevant',
    caption: 'label',
    appearance: 'control::appearance',
    required: 'bind::required',
    constraint: 'bind::constraint',
    constraining_message: 'bind::jr:constraintMsg',
    constraint_message: 'bind::jr:constraintMsg',
    calculation: 'bind::calculate',
    calculate: 'bind::calculate',
    command: 'type',
    tag: 'name',
    value: 'name',
    count: 'control::jr:count',
    repeat_count: 'control::jr:count',
    'jr:count': 'control::jr:count',
    autoplay: 'control::autoplay',
    rows: 'control::rows',
    noapperrorstring: 'bind::jr:noAppErrorString',
    no_app_error_string: 'bind::jr:noAppErrorString',
    requiredmsg: 'bind::jr:requiredMsg',
    required_message: 'bind::jr:requiredMsg',
    body: 'control',
    save_to: 'bind::entities:saveto'
  })
};

export const CHOICES: Columns = {
  known: new Set(['name', 'label', 'media', 'list name']),
  aliases: paths({ ...MEDIA, caption: 'label', list_name: 'list name', value: 'name' })
};

export const SETTINGS: Columns = {
  known: new Set(
    'title id_string name version default_language instance_name instance_id instance_xmlns style namespaces attribute public_key submission_url auto_send auto_delete client_editable allow_choice_duplicates clean_text_values omit_instanceid flat prefix delimiter sms_keyword'.split(
      ' '
    )
  ),
  aliases: paths({
    form_title: 'title',
    set_form_title: 'title',
    form_id: 'id_string',
    set_form_id: 'id_string',
    prefix: 'prefix',
    delimiter: 'delimiter'
  })
};

export const snake = (name: string): string => name.trim().split(/\s+/).join('_').toLowerCase();
