/** A set of answers on a device, as its page shows it. */
export type Waiting = { id: string; status: 'waiting' | 'sent' | 'refused'; reason?: string };

export const counted = (waiting: Waiting[]): { waiting: number; refused: number } => ({
  waiting: waiting.filter(({ status }) => status === 'waiting').length,
  refused: waiting.filter(({ status }) => status === 'refused').length
});

/** The id inside "uuid:…", under which answers are kept, sent and known for ever. */
export const idIn = (instanceId: string): string => instanceId.replace(/^uuid:/, '');
