/** What decides whether a link still opens; looked at again with every request. */
export interface LinkFacts {
  expiresAt: Date;
  revokedAt: Date | null;
  /** Her consent to what the link shows; null when there never was one. */
  consentStatus: string | null;
}

/** Wrong passcodes in a row after which a link opens for nobody. */
export const TRIES = 10;

/** Closed by the desk, by time, or because her consent is not there any more: from outside all the same. */
export function isOpenAt(link: LinkFacts, now: Date): boolean {
  return isLive(link, now) && link.consentStatus === 'given';
}

/** Neither closed nor run out. */
export function isLive(link: Pick<LinkFacts, 'expiresAt' | 'revokedAt'>, now: Date): boolean {
  return link.revokedAt === null && now < link.expiresAt;
}

/**
 * The secret in what someone typed or pasted: the bare secret, or an address that ends in it.
 * Undefined when it cannot be one.
 */
export function linkSecretOf(typed: string): string | undefined {
  const secret = typed.slice(typed.lastIndexOf('#') + 1).replace(/[\s<>]/g, '');
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : undefined;
}
