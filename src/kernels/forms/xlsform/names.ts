const START =
  'A-Za-z_\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd';
const NAME = `[${START}][${START}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f-\\u2040]*`;
// The ranges of the XML specification name joining signs one by one, on purpose.
/* eslint-disable no-misleading-character-class */
const TAG = new RegExp(`^${NAME}(?::${NAME})?$`, 'u');
const PLAIN = new RegExp(`^${NAME}$`, 'u');

export const isName = (text: string): boolean => TAG.test(text);
export const isPlainName = (text: string): boolean => PLAIN.test(text);
