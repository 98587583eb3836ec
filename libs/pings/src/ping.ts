/** A mail that says nothing: her own words, at her own hours, because something waits in her mailbox. */
import type { HoursOfWeek } from '@app/kernel';

/** Ways to reach her. Another one is a code here, words for it in the door, and something that sends it. */
export const PING_CHANNELS = ['email'] as const;
export type PingChannel = (typeof PING_CHANNELS)[number];

export interface Ping {
  channel: PingChannel;
  address: string;
  subject: string;
  text: string;
  /** When it may come, by the Dutch clock. */
  hours: HoursOfWeek[];
}

/** Characters, counted as Unicode code points. */
export const LONGEST_SUBJECT = 60;
export const LONGEST_PING = 300;

/** Sealed to the key of the sending process. */
export const PING_COLUMN = 'pings.pings.sealed';
/** Sealed to the key of her code. */
export const HER_COLUMN = 'pings.pings.sealed_for_her';
