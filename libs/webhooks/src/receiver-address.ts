/**
 * Which addresses an event may go to. A lead who types an address must not be able to make the worker ask something of a
 * machine inside the house (server-side request forgery), so names are resolved by us, every address that a name has must
 * be a public one, and the connection goes to exactly the address that was looked at.
 *
 * Sources: IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890).
 */
import { BlockList, isIP } from 'node:net';

/** All that is not unicast and global in IPv4. */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** What lies within global unicast (2000::/3) and is none: tunnels lead to IPv4 addresses of any kind. */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const refused = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_4) refused.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of NOT_PUBLIC_6) refused.addSubnet(net, prefix, 'ipv6');
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an address in digits is one of the open internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refused.check(address, 'ipv4');
  return family === 6 && globalUnicast.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}

export function isLoopbackAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

export type AddressMistake = 'no-address' | 'not-https' | 'with-password' | 'odd-port' | 'not-public';

const LONGEST = 500;
const HTTPS_PORT = 443;
const FIRST_FREE_PORT = 1024;

/**
 * What a lead typed, as far as it can be judged without asking for the name.
 *
 * @param loopbackAllowed lets plain http go to this machine itself; for development and tests.
 */
export function receiverAddress(typed: string, loopbackAllowed = false): URL | AddressMistake {
  if (typed.length > LONGEST || !URL.canParse(typed)) return 'no-address';
  const url = new URL(typed);
  const host = hostOf(url);
  const isLoopback = isLoopbackAddress(host);
  if (url.username !== '' || url.password !== '') return 'with-password';
  if (loopbackAllowed && isLoopback && /^https?:$/.test(url.protocol)) return url;
  if (url.protocol !== 'https:') return 'not-https';
  if (isIP(host) === 0 ? !/^[^.]+(\.[^.]+)*\.[a-z][a-z0-9-]+$/i.test(host) : !isPublicAddress(host))
    return 'not-public';
  if (/\.(local|localhost|internal|home\.arpa|onion|test|invalid)$/i.test(host)) return 'not-public';
  const port = url.port === '' ? HTTPS_PORT : Number(url.port);
  if (port !== HTTPS_PORT && port < FIRST_FREE_PORT) return 'odd-port';
  url.hash = '';
  return url;
}

/** Without the brackets of an address of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/**
 * The address to connect to. One that is not public among several refuses all of them: a name that leads to both is
 * a name that somebody made for it.
 */
export function chosenAddress(addresses: readonly string[], loopbackAllowed = false): string | undefined {
  const may = (address: string) =>
    isPublicAddress(address) || (loopbackAllowed && isLoopbackAddress(address));
  return addresses.every(may) ? addresses[0] : undefined;
}
