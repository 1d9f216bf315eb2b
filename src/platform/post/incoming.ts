/** What somebody who answers a text message asks for, in either language. Null: something else, for nobody here. */
export type Asked = 'stop' | 'start' | null;

/** The words that carriers ask for, and those that people in Los Angeles write. */
const STOP = ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'optout', 'revoke']
  .concat(['alto', 'parar', 'para', 'pare', 'basta', 'cancelar', 'cancela', 'baja', 'no mas'])
  .concat(['fin', 'terminar', 'detener', 'ya no']);
const START = ['start', 'unstop', 'resume', 'empezar', 'iniciar', 'inicio', 'comenzar', 'seguir', 'alta'];

/** Only the whole message counts: "no puedo parar hoy" is a sentence, and "¡ALTO!" is not. */
export function askedBy(body: string): Asked {
  const words = body
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (STOP.includes(words)) return 'stop';
  return START.includes(words) ? 'start' : null;
}
