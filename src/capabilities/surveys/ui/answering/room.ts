/** A day of interviews with their photos. */
const DAY = 150 * 2 ** 20;

/** Whether this device has hardly room for a day's work; a browser that does not tell is taken at its silence. */
export async function isNearlyFull(): Promise<boolean> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return quota !== undefined && usage !== undefined && quota - usage < DAY;
}
