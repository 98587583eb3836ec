/** Everybody who sees a page of the intake door that others do not see, each prepared once for all languages. */
import pg from 'pg';
import { newId } from '@app/kernel';
import { attach, tellingPhoto } from './attachments.js';
import { DeskSide } from './intake-desk.js';
import type { TestDoor } from './intake-door.js';
import { call } from './intake-program.js';
import { codeOn, Person } from './person.js';

export type Who =
  /** Has no cookie. */
  | 'nobody'
  /** Writes about a bank. */
  | 'writer'
  /** Writes about violence and a letter whose term is running. */
  | 'warned'
  /** Has just sent her story, and her code still stands on the page. */
  | 'sender'
  /** Sent it for somebody else. */
  | 'helper'
  /** Comes for the first time, with a code that a helper has seen. */
  | 'newcomer'
  /** In her mailbox, where she is asked for her consent and has a file. */
  | 'owner'
  /** Has just said yes to a second complaint, whose code stands on the page. */
  | 'second'
  /** Came in with a second code. */
  | 'guest'
  /** Has begun, and throws it away: another one for each language. */
  | 'leaver';

/** The day on which all of them are here; the term of the letter ends soon after it. */
export const TODAY = '2026-11-23';
const STORY = 'De gemeente stuurde mij een brief. Ik kreeg geen uitleg.';
const SPLIT = 'De bank weigerde een rekening.';
const EXTRACT = { recipient: 'Gemeente Haarlem', text: 'Een bewoner moet haar woning uit.' };

export class People {
  private readonly known = new Map<Who, Person>();

  /** Where the owner looks at her file, behind the language. */
  filePath = '';

  private constructor(private readonly door: TestDoor) {}

  static async of(door: TestDoor): Promise<People> {
    const people = new People(door);
    // Before the first story is sent, so that it is sealed to somebody.
    const desk = await DeskSide.open(door.database, `${TODAY}T09:00:00Z`);
    try {
      for (const [who, prepare] of Object.entries(PREPARED)) {
        const person = new Person(door.url);
        await prepare(person, desk, door);
        people.known.set(who as Who, person);
      }
      const owner = people.known.get('owner');
      const [, filePath] = /href="\/nl\/(attach\/[\w-]+\/look)"/.exec(owner?.page.html ?? '') ?? [];
      // Without an address the walk would see the start page in its place, and nobody would notice.
      if (filePath === undefined) throw new Error('the owner sees no file that she can look at');
      people.filePath = filePath;
    } finally {
      await desk.close();
    }
    return people;
  }

  /** Name and value of her cookie; empty for somebody who has none. */
  async cookie(who: Who): Promise<[string, string]> {
    const person = who === 'leaver' ? await begun(this.door.url) : this.known.get(who);
    const [name = '', value = ''] = (person?.cookie ?? '').split('=');
    return [name, value];
  }
}

type Prepared = Exclude<Who, 'nobody' | 'leaver'>;

const PREPARED: Record<Prepared, (person: Person, desk: DeskSide, door: TestDoor) => Promise<void>> = {
  writer: async (person) => {
    await begin(person);
    await answer(person, 2, { institutionType: 'bank', go: 'next' });
    await answer(person, 3, { conduct: 'account-refused', go: 'next' });
    await answer(person, 6, { workType: 'window', go: 'later' });
  },
  warned: async (person) => {
    await begin(person);
    await answer(person, 2, { institutionType: 'municipality', go: 'next' });
    await answer(person, 3, { conduct: 'eviction-or-closure', stigmaPerceived: 'yes', go: 'next' });
    await answer(person, 4, { 'dated-day': '20', 'dated-month': '10', 'dated-year': '2026', go: 'next' });
    await answer(person, 5, { violence: ['social-emotional/threats', 'sexual/rape'], go: 'next' });
    await answer(person, 7, { 'contact-call': 'yes', go: 'later' });
  },
  sender: async (person) => {
    await begin(person);
    await answer(person, 8, { go: 'untyped' });
  },
  helper: (person) => fileTogether(person).then(() => undefined),
  newcomer: async (person) => {
    const code = await fileTogether(new Person(person.url));
    await enter(person, code);
  },
  owner: async (person, desk, door) => {
    const { body } = await call(person.url, 'complaints', { language: 'nl', narrative: STORY });
    const consent = await desk.answers(body.reference, {
      question: 'Heb je de brief nog?',
      consent: EXTRACT,
      split: SPLIT,
    });
    await passOn(door, consent);
    await enter(person, body.receipt);
    await person.open('/nl/attach');
    await attach(person, [await tellingPhoto()]);
  },
  second: async (person, desk) => {
    const { body } = await call(person.url, 'complaints', { language: 'nl', narrative: STORY });
    await desk.answers(body.reference, { question: 'Kijk eens.', split: SPLIT });
    await enter(person, body.receipt);
    await person.open('/nl/box/second');
    await person.send('/nl/box/second', { narrative: SPLIT, decision: 'give' });
  },
  guest: async (person) => {
    const { body } = await call(person.url, 'complaints', { language: 'nl', narrative: STORY });
    const owner = new Person(person.url);
    await enter(owner, body.receipt);
    await owner.open('/nl/decoy-code');
    await owner.send('/nl/decoy-code', { question: 'hours', tells: 'yes' });
    const code = codeOn(owner.page.html);
    await owner.open('/nl/code-typed');
    await owner.send('/nl/code-typed', { typed: code });
    await enter(person, code);
  },
};

/** A partner has spoken to her since, so she is asked whether it helped. */
async function passOn(door: TestDoor, consent: string | undefined): Promise<void> {
  const database = new pg.Client({ connectionString: door.database.url });
  await database.connect();
  await database.query(
    `insert into referral.referrals
       (id, case_id, kind, consent_id, outcome, key_version, sealed, author_id, offered_at, changed_at)
     select $2, case_id, 'other', id, 'contact-made', 1, '', (select id from identity.staff limit 1), now(), now()
     from cases.consents where id = $1`,
    [consent, newId()],
  );
  await database.end();
}

async function begun(url: string): Promise<Person> {
  const person = new Person(url);
  await begin(person);
  return person;
}

async function begin(person: Person): Promise<void> {
  await person.post('/nl/begin', new URLSearchParams());
  await answer(person, 1, { language: 'nl', narrative: STORY, go: 'next' });
}

async function answer(
  person: Person,
  step: number,
  typed: Record<string, string | readonly string[]>,
): Promise<void> {
  await person.open(`/nl/${step}`);
  await person.send(`/nl/${step}`, typed);
}

async function enter(person: Person, code: string): Promise<void> {
  await person.open('/nl/open');
  await person.send('/nl/open', { code });
}

/** @returns The code that both have seen. */
async function fileTogether(helper: Person): Promise<string> {
  await helper.open('/nl/assisted-begin');
  await helper.send('/nl/assisted-begin', { helper: 'interpreter', language: 'ro' });
  const code = codeOn(helper.page.html);
  await answer(helper, 1, { narrative: STORY, go: 'next' });
  await answer(helper, 8, { go: 'next' });
  return code;
}
