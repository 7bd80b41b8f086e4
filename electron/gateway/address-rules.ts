import ipaddr from 'ipaddr.js';

/**
 * True for an IP address, in any spelling, on the public internet. Everything else (loopback, private, link-local,
 * carrier, documentation, multicast, tunnels) is the member's own network or nobody's.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  const bytes = parsed.toByteArray();
  // NAT64 carries an IPv4 address in its last four bytes.
  if (parsed.range() === 'rfc6052') return isPublicAddress(bytes.slice(12).join('.'));
  return parsed.range() === 'unicast' && ((bytes[0] ?? 0) & 0xe0) === 0x20;
}

/** The host of an address without the brackets of IPv6 and the dot at the end. */
export function bareHostname(url: URL): string {
  return url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

/** What can be said of a host before any look-up: a literal address or a name that always means this machine. */
export function hostKind(hostname: string): 'public' | 'private' | 'name' {
  if (ipaddr.isValid(hostname)) return isPublicAddress(hostname) ? 'public' : 'private';
  return hostname === 'localhost' || hostname.endsWith('.localhost') ? 'private' : 'name';
}
