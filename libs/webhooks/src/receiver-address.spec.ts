import { describe, expect, it } from '@jest/globals';
import { chosenAddress, isPublicAddress, receiverAddress } from './receiver-address.js';

describe('The address of a receiver', () => {
  it.each(['https://hooks.example.org/in', 'https://hooks.example.org:8443/in?x=1', 'https://1.1.1.1/in'])(
    'may be %s',
    (typed) => {
      expect(String(receiverAddress(typed))).toBe(typed);
    },
  );

  it.each([
    ['hooks.example.org', 'no-address'],
    ['http://hooks.example.org/in', 'not-https'],
    ['ftp://hooks.example.org/in', 'not-https'],
    ['https://lena:secret@hooks.example.org/in', 'with-password'],
    ['https://hooks.example.org:25/', 'odd-port'],
    ['https://localhost/', 'not-public'],
    ['https://database/', 'not-public'],
    ['https://printer.local/', 'not-public'],
    ['https://db.internal/', 'not-public'],
    ['https://127.0.0.1/', 'not-public'],
    ['https://2130706433/', 'not-public'],
    ['https://0x7f.1/', 'not-public'],
    ['https://10.1.2.3/', 'not-public'],
    ['https://169.254.169.254/latest/meta-data', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://[::ffff:10.0.0.1]/', 'not-public'],
    ['https://[fd00::1]/', 'not-public'],
    ['https://[fe80::1]/', 'not-public'],
    [`https://hooks.example.org/${'a'.repeat(500)}`, 'no-address'],
  ])('may not be %s: %s', (typed, mistake) => {
    expect(receiverAddress(typed)).toBe(mistake);
  });

  it('of this machine is taken where development allows it, and no other one with it', () => {
    expect(String(receiverAddress('http://127.0.0.1:4010/in', true))).toBe('http://127.0.0.1:4010/in');
    expect(receiverAddress('http://10.0.0.1/in', true)).toBe('not-https');
    expect(receiverAddress('https://10.0.0.1/in', true)).toBe('not-public');
  });

  it('is public when it is a unicast address of the open internet', () => {
    for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])
      expect([address, isPublicAddress(address)]).toEqual([address, true]);
    for (const address of [
      '0.0.0.0',
      '100.64.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '198.19.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::ffff:8.8.8.8',
      '64:ff9b::808:808',
      '2001::1',
      '2002:7f00:1::',
      '2001:db8::1',
      'fc00::1',
      'ff02::1',
      'example.org',
    ])
      expect([address, isPublicAddress(address)]).toEqual([address, false]);
  });

  it('is refused whole when one of several is not public', () => {
    expect(chosenAddress(['8.8.8.8', '2606:4700::1111'])).toBe('8.8.8.8');
    expect(chosenAddress(['8.8.8.8', '127.0.0.1'])).toBeUndefined();
    expect(chosenAddress(['8.8.8.8', '10.0.0.1'], true)).toBeUndefined();
    expect(chosenAddress(['127.0.0.1'], true)).toBe('127.0.0.1');
  });
});
