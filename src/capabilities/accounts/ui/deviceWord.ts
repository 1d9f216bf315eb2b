import { m } from '#platform/words';
import { readDevice, type Browser, type System } from '../rules/device.ts';

const browsers: Record<Browser, string> = {
  chrome: 'Chrome',
  safari: 'Safari',
  firefox: 'Firefox',
  edge: 'Edge',
  samsung: 'Samsung Internet',
  opera: 'Opera'
};
const systems: Record<System, () => string> = {
  android: m.accounts_device_android,
  android_tablet: m.accounts_device_android_tablet,
  iphone: m.accounts_device_iphone,
  ipad: m.accounts_device_ipad,
  windows: m.accounts_device_windows,
  mac: m.accounts_device_mac,
  chromebook: m.accounts_device_chromebook,
  linux: m.accounts_device_linux
};

/** "Chrome on an Android phone": a browser and its machine, as their owner would say it. */
export function deviceWord(userAgent: string): string {
  const { browser, system } = readDevice(userAgent);
  if (browser && system)
    return m.accounts_device_both({ browser: browsers[browser], system: systems[system]() });
  if (system) return m.accounts_device_system({ system: systems[system]() });
  if (browser) return m.accounts_device_browser({ browser: browsers[browser] });
  return m.accounts_device_unknown();
}
