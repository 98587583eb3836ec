/** Time-based one-time codes (RFC 6238): six digits, thirty seconds, one step of tolerance on each side. */
import { generateSecret, verifySync } from 'otplib';

export const STEP_SECONDS = 30;

/** A new secret in base32, 160 bits. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/**
 * The time step that a code belongs to, or undefined when it is no code of this secret.
 * A step that was used before is refused, so that a code works once.
 */
export function matchingStep(
  secret: string,
  code: string,
  epochSeconds: number,
  lastStep: number,
): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const present = Math.floor(epochSeconds / STEP_SECONDS);
  for (const step of [present, present - 1, present + 1]) {
    if (step <= lastStep) continue;
    const result = verifySync({ secret, token, epoch: step * STEP_SECONDS, epochTolerance: 0 });
    if (result.valid) return step;
  }
  return undefined;
}
