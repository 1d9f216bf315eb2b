import {
  calculate,
  calculateWaiting,
  closeDraw,
  commitDraw,
  declinePlace,
  drawPage,
  enterNumber,
  openDraw,
  proposeQuotas,
  setQuotas
} from '../src/capabilities/elections/server/index.ts';
import { addDays, instantOf } from '../src/platform/clock/index.ts';
import { asSystem, type Context } from '../src/platform/context/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { localized } from '../src/platform/localized/index.ts';

const title = localized('es', {
  es: 'Quién va al foro de la región',
  en: 'Who goes to the town hall of the region'
});

/** Eight people who mirror the membership, drawn in public three weeks ago; one could not come. */
export async function drawDelegation(context: Context, today: string): Promise<void> {
  const [opened, drawn] = [on(context, addDays(today, -23)), on(context, addDays(today, -20))];
  const id = newId(opened.clock().getTime());
  const asked = { size: 8, pool: 'members' as const, features: ['category' as const], bodyId: null };
  await openDraw(opened, { id, title, ...asked, onePerHousehold: false });
  await setQuotas(opened, id, await proposeQuotas(opened, id, 'pool'));
  await calculate(opened, id);
  await calculateWaiting(asSystem(opened));
  await commitDraw(drawn, id);
  await enterNumber(drawn, id, { number: 614, how: 'dice' });
  const { places } = await drawPage(drawn, id);
  await declinePlace(drawn, id, places![0]!.memberId);
  await closeDraw(on(context, addDays(today, -18)), id);
}

const on = (context: Context, day: string): Context => {
  const instant = instantOf('America/Los_Angeles', day, '18:30');
  return { ...context, clock: () => instant };
};
