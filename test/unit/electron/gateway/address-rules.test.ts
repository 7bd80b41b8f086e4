import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareHostname, hostKind, isPublicAddress } from '../../../../electron/gateway/address-rules.ts';

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '127.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    'fd00::1',
    'fe80::1',
    'fec0::1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001::1',
    'not an address',
    '',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(['8.8.8.8', '51.104.15.253', '2606:4700::6810:1', '64:ff9b::808:808', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test('a host in any spelling of this machine is private', () => {
    const spelled = [
      'http://localhost/',
      'http://LOCALHOST./',
      'http://a.localhost/',
      'http://[::1]:80/',
      'http://2130706433/',
    ];
    expect(spelled.map((one) => hostKind(bareHostname(new URL(one))))).toEqual(Array(5).fill('private'));
    expect(hostKind(bareHostname(new URL('https://democracy.mereshire.example/')))).toBe('name');
    expect(hostKind(bareHostname(new URL('https://8.8.8.8/')))).toBe('public');
  });

  test('no text makes the judgement throw, and every private IPv4 address stays private inside IPv6', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isPublicAddress(text) === 'boolean'));
    fc.assert(fc.property(fc.ipV4(), (address) => isPublicAddress(`::ffff:${address}`) === isPublicAddress(address)));
  });
});
