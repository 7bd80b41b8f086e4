import { expect, test } from 'vitest';
import { browserPlaces, findBrowsers, noWindowBecause } from '../../../../electron/web-host/find-browser.ts';

test('looks where each system installs browsers', () => {
  expect(browserPlaces('linux', { PATH: '/opt/bin:/usr/bin' }).slice(0, 3)).toEqual([
    '/opt/bin/chromium',
    '/usr/bin/chromium',
    '/snap/bin/chromium',
  ]);
  expect(browserPlaces('darwin', { HOME: '/Users/a' })).toContain(
    '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(browserPlaces('win32', { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\L' })).toContain(
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  );
  expect(browserPlaces('win32', {})).toEqual([]);
});

test('takes those there are, in the order of choice', () => {
  expect(findBrowsers(['/a', '/b', '/c'], (path) => path !== '/a')).toEqual(['/b', '/c']);
  expect(findBrowsers(['/a'], () => false)).toEqual([]);
});

test('says why there can be no window', () => {
  expect(noWindowBecause('linux', {}, 1000)).toContain('no display');
  expect(noWindowBecause('linux', { DISPLAY: ':0' }, 0)).toContain('root');
  expect(noWindowBecause('linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000)).toBeNull();
  expect(noWindowBecause('win32', {}, undefined)).toBeNull();
});
