import { describe, expect, it } from 'vitest';
import { isPublic } from './addresses.ts';
import { askOutside } from './index.ts';

describe('an address that is asked', () => {
  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::ffff:127.0.0.1',
    '64:ff9b::a00:1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'nothing',
    '',
  ])('is never %s', (address) => expect(isPublic(address)).toBe(false));

  it.each(['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])(
    'may be %s',
    (address) => expect(isPublic(address)).toBe(true),
  );

  const limits = { mostBytes: 1_000, withinMs: 2_000 };
  it.each([
    ['https://127.0.0.1/', 'notPublic'],
    ['https://[::1]/', 'notPublic'],
    ['https://2130706433/', 'notPublic'],
    ['https://0x7f.1/', 'notPublic'],
    ['https://localhost/', 'notPublic'],
    ['http://8.8.8.8/', 'notSecure'],
    ['file:///etc/passwd', 'notSecure'],
    ['https://me:secret@example.org/', 'notReachable'],
    ['nothing', 'notReachable'],
  ] as const)('%s: %s, before anything is sent', async (url, fault) => {
    expect(await askOutside(url, 'text/plain', limits)).toEqual({ ok: false, fault });
  });
});
