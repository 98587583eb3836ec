/**
 * Which suites are begun first. Jest knows how long each took the last time, and on a machine that has just got the
 * sources there was no last time: then a suite of two minutes may be begun when everything else is done.
 */
import Sequencer from '@jest/test-sequencer';

/** In the order in which they are begun: those that take more than half a minute, the longest first. */
const LONG = [
  'browser/intake-every-page.spec.ts',
  'browser/intake-every-page-others.spec.ts',
  'browser/reports-pages.spec.ts',
  'properties/intake-fuzz.spec.ts',
  'stories/figures-two-years.story.spec.ts',
  'faults/reminders-servers.spec.ts',
  'faults/standalone.spec.ts',
  'browser/desk-every-page.spec.ts',
  'browser/intake-rights.spec.ts',
  'faults/intake-killed.spec.ts',
  'properties/deadline-zones.spec.ts',
  'browser/desk-pages.spec.ts',
  'browser/desk-tagging.spec.ts',
  'browser/intake-pages.spec.ts',
  'faults/reminders-killed.spec.ts',
  'faults/reminders-mailserver.spec.ts',
  'properties/disclosure-control.spec.ts',
  'stories/one-complaint.story.spec.ts',
  'stories/figures-door.story.spec.ts',
  'faults/reminders-crowd.spec.ts',
  'browser/receipt-pages.spec.ts',
  'browser/desk-mediation.spec.ts',
  'properties/disclosure-cases.spec.ts',
];

const FOLDERS = ['browser', 'faults', 'properties', 'stories', 'database'];

export default class LongestFirst extends Sequencer {
  /** The long ones, then those with a door, a database or a browser, then the small ones; else as Jest would have it. */
  sort(tests) {
    return super
      .sort(tests)
      .map((test) => ({ test, rank: rankOf(test.path) }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ test }) => test);
  }
}

function rankOf(path) {
  const [, place = ''] = /[\\/]test[\\/](.+)$/.exec(path) ?? [];
  const name = place.replaceAll('\\', '/');
  const known = LONG.indexOf(name);
  if (known >= 0) return known;
  return LONG.length + (FOLDERS.includes(name.split('/')[0]) ? 0 : 1);
}
