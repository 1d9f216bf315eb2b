/** What a browser says about itself, as far as its owner would recognize it. `null` is: we cannot tell. */
export type Device = { browser: Browser | null; system: System | null };
export type Browser = 'chrome' | 'safari' | 'firefox' | 'edge' | 'samsung' | 'opera';
export type System =
  'android' | 'android_tablet' | 'iphone' | 'ipad' | 'windows' | 'mac' | 'chromebook' | 'linux';

// In this order: nearly every browser also calls itself Safari and Chrome, and every Android also Linux.
const browsers: [Browser, RegExp][] = [
  ['samsung', /SamsungBrowser\//],
  ['opera', /OPR\/|OPT\/|OPiOS\//],
  ['edge', /Edg(?:e|A|iOS)?\//],
  ['firefox', /Firefox\/|FxiOS\//],
  ['chrome', /Chrome\/|CriOS\//],
  ['safari', /Version\/[\d.]+.*Safari\//]
];
const systems: [System, RegExp][] = [
  ['iphone', /iPhone|iPod/],
  ['ipad', /iPad/],
  ['android', /Android.*Mobile/],
  ['android_tablet', /Android/],
  ['chromebook', /CrOS/],
  ['windows', /Windows/],
  ['mac', /Macintosh/],
  ['linux', /Linux/]
];

/** Reads a `User-Agent`, which anybody may have made up: only names from our own lists come out. */
export function readDevice(userAgent: string): Device {
  return { browser: first(browsers, userAgent), system: first(systems, userAgent) };
}

const first = <Name>(list: [Name, RegExp][], text: string): Name | null =>
  list.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
