import type { Control } from '#kernels/forms';
import type { Asked } from '../asked.ts';

/** What every way of asking is given. `id` is of the field, `described` names hint and message. */
export type WidgetProps = {
  id: string;
  asked: Asked;
  control: Control;
  locale: 'en' | 'es';
  readonly: boolean;
  described: string | undefined;
  invalid: true | undefined;
  put: (value: string) => void;
  /** For files: what lies beside the answers. */
  attach: (name: string, file: Blob) => Promise<boolean>;
  detach: (name: string) => Promise<void>;
  files: Map<string, Blob>;
};
