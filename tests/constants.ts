/** The evening on which every test takes place: the December meeting in Palmdale, an hour before it begins. */
export const NOW = new Date('2026-12-08T17:00:00-08:00');
export const TEST_PASSWORD = 'tequio-test';
