import { expect, test } from 'vitest';
import { readDevice } from './device.ts';

const ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
const apple = (what: string) =>
  `Mozilla/5.0 (${what}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1`;

test.each([
  ['Rosa’s prepaid phone', ANDROID, 'chrome', 'android'],
  ['a Samsung', ANDROID.replace('Chrome', 'SamsungBrowser/28.0 Chrome'), 'samsung', 'android'],
  ['the tablet at the door', ANDROID.replace('Mobile ', ''), 'chrome', 'android_tablet'],
  ['an iPhone', apple('iPhone; CPU iPhone OS 18_1 like Mac OS X'), 'safari', 'iphone'],
  ['Chrome on an iPhone', apple('iPhone; CPU').replace('Version/18.1', 'CriOS/142.0'), 'chrome', 'iphone'],
  ['an iPad', apple('iPad; CPU OS 12_5'), 'safari', 'ipad'],
  ['a Mac', apple('Macintosh; Intel Mac OS X 10_15_7').replace('Mobile/15E148 ', ''), 'safari', 'mac'],
  [
    'Edge on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0 Safari/537.36 Edg/142.0',
    'edge',
    'windows'
  ],
  [
    'Firefox on Linux',
    'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    'firefox',
    'linux'
  ],
  [
    'a school’s Chromebook',
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/142.0 Safari/537.36',
    'chrome',
    'chromebook'
  ],
  ['nothing at all', '', null, null],
  ['something made up', '<script>alert(1)</script>', null, null]
])('%s', (_whose, userAgent, browser, system) => expect(readDevice(userAgent)).toEqual({ browser, system }));
