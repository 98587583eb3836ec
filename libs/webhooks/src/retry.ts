/**
 * When an event that was not taken is sent again. The steps are those that the Standard Webhooks specification proposes,
 * of which the first is as long as a round of the worker; together about three days.
 */
const STEPS_IN_MINUTES = [1, 5, 30, 120, 300, 600, 840, 1200, 1440] as const;

/** After so many attempts it is given up, and somebody is told. */
export const MOST_ATTEMPTS = STEPS_IN_MINUTES.length + 1;

/** Longer than any attempt lasts: after it, what a worker had in hand when it died is sent again. */
export const LEASE_MINUTES = 5;

/** A receiver that asks for a later moment gets it, within reason. */
const LONGEST_ASKED_SECONDS = 3_600;

/**
 * @param attempts     so many were made, at least one.
 * @param chance       from 0 up to 1, each as likely; moves the moment by a fifth at most, so that events that failed
 *                     together do not come back together.
 * @param askedSeconds what the receiver asked for with `Retry-After`.
 * @returns milliseconds from now; undefined when it is given up.
 */
export function retryIn(attempts: number, chance: number, askedSeconds = 0): number | undefined {
  const minutes = STEPS_IN_MINUTES[attempts - 1];
  if (minutes === undefined || attempts >= MOST_ATTEMPTS) return undefined;
  const own = minutes * 60_000 * (0.8 + 0.4 * chance);
  return Math.round(Math.max(own, Math.min(askedSeconds, LONGEST_ASKED_SECONDS) * 1000));
}
