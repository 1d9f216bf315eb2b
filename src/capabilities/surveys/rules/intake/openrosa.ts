import { element, toXml, type Element } from '../../../../kernels/forms/index.ts';

/** What OpenRosa's clients insist on, written as they insist on it. Source: docs.getodk.org/openrosa. */
export type ListedForm = {
  formId: string;
  name: string;
  version: string;
  /** Of the form's bytes: without it clients never notice a new version. */
  md5: string;
  downloadUrl: string;
  /** Only where there are files beside the form. */
  manifestUrl: string | null;
};
export type ListedFile = { name: string; md5: string; downloadUrl: string };

const LIST = 'http://openrosa.org/xforms/xformsList';
const MANIFEST = 'http://openrosa.org/xforms/xformsManifest';
const RESPONSE = 'http://openrosa.org/http/response';

export function formList(forms: ListedForm[]): string {
  const listed = forms.map((form) =>
    element('xform', {}, [
      line('formID', form.formId),
      line('name', form.name),
      line('version', form.version),
      line('hash', `md5:${form.md5}`),
      line('downloadUrl', form.downloadUrl),
      ...(form.manifestUrl ? [line('manifestUrl', form.manifestUrl)] : [])
    ])
  );
  return toXml(element('xforms', { xmlns: LIST }, listed));
}

export function manifest(files: ListedFile[]): string {
  const listed = files.map(({ name, md5, downloadUrl }) =>
    element('mediaFile', {}, [
      line('filename', name),
      line('hash', `md5:${md5}`),
      line('downloadUrl', downloadUrl)
    ])
  );
  return toXml(element('manifest', { xmlns: MANIFEST }, listed));
}

/** What the client shows to the person, after success as after failure. */
export const openRosaResponse = (message: string): string =>
  toXml(element('OpenRosaResponse', { xmlns: RESPONSE }, [line('message', message)]));

const line = (name: string, text: string): Element => element(name, {}, [text]);
