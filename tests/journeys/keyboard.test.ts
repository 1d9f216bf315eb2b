import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/platform/localized/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { meetingAhead } from './door.ts';
import { openHouse } from './house.ts';
import { newestCode } from './outbox.ts';
import type { Visit } from './visit.ts';

const house = openHouse();
const MOST_STEPS = 60;

describe.each(locales)('in %s', (locale) => {
  test('Rosa signs in, finds the meeting and says that she is coming, without touching a mouse', async () => {
    const spoken = { locale };
    const rosa = await house.visit('public', { locale, width: 1280, height: 800 });
    const { page } = rosa;
    await rosa.open('/palmdale');
    await go(rosa, page.getByRole('link', { name: m.accounts_sign_in_title({}, spoken), exact: true }));
    await go(rosa, page.getByRole('link', { name: m.accounts_sign_in_own({}, spoken) }));
    await type(rosa, m.accounts_sign_in_contact({}, spoken), '661 555 0101');
    await rosa.arrivesAt(m.accounts_code_title({}, spoken));
    await type(rosa, m.accounts_code_field({}, spoken), await newestCode(rosa));
    await rosa.arrivesAt(m.places_home_hello({ name: 'Rosa' }, spoken));

    const { id } = await meetingAhead(house);
    await go(
      rosa,
      page.getByRole('link', { name: m.platform_nav_calendar({}, spoken), exact: true }).first()
    );
    await go(rosa, page.locator(`a[href$="${id}"]`).first());
    await go(rosa, page.locator(`a[href$="${id}/answer"]`));
    await rosa.arrivesAt(m.meetings_answer_title({}, spoken));
    await reach(rosa, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await go(rosa, page.getByRole('button', { name: m.meetings_answer_send({}, spoken) }));
    const coming = m.meetings_answer_yours({ answer: m.meetings_answer_coming({}, spoken) }, spoken);
    await rosa.sees(coming);
    expect(await house.look('select answer from rsvp where meeting_id = $1', [id])).toEqual([
      { answer: 'coming' }
    ]);
  });
});

/** Tab by Tab, as far as this element; it must be seen that one has arrived. */
async function reach({ page }: Visit, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return expectToBeSeen(target);
    await page.keyboard.press('Tab');
  }
  expect.fail(`${target} is not reached with ${MOST_STEPS} steps of the keyboard`);
}

async function expectToBeSeen(target: Locator): Promise<void> {
  const shown = await target.evaluate((element) => {
    const marks = [element, element.closest('label, .choice, .card')].filter((one) => one !== null);
    return marks.some((one) => {
      const { outlineStyle, boxShadow } = getComputedStyle(one);
      return outlineStyle !== 'none' || boxShadow !== 'none';
    });
  });
  expect(shown, `${target} does not show that it has the focus`).toBe(true);
}

async function go(visit: Visit, target: Locator): Promise<void> {
  await reach(visit, target);
  const before = visit.page.url();
  await visit.page.keyboard.press('Enter');
  await visit.page.waitForURL((url) => url.href !== before);
  await visit.page.getByRole('heading', { level: 1 }).waitFor();
}

async function type(visit: Visit, field: string, text: string): Promise<void> {
  await reach(visit, visit.page.getByLabel(field));
  await visit.page.keyboard.type(text);
  await visit.page.keyboard.press('Enter');
}
