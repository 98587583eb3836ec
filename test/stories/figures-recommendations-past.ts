/** What stands beside the figures on 21 November 2026: recommendations with a past, a question, and a link to ask by. */
import pg from 'pg';
import { askingTokenHash } from '@app/platform';
import type { FiguresHouse } from './figures-house.js';

/** Without a reply, which is late. */
export const LATE = '019a0000-0000-7000-8000-00000000000a';
/** With a late reply and three promises. */
export const ANSWERED = '019a0000-0000-7000-8000-00000000000b';
const DRAFT = '019a0000-0000-7000-8000-00000000000c';
const BANK = '019a0000-0000-7000-8000-0000000000f1';
const LINK = '019a0000-0000-7000-8000-0000000000d1';

/** The secret of the link of a member. */
export const TOKEN = 'k'.repeat(43);

export async function fillBesides(house: FiguresHouse): Promise<void> {
  const owner = new pg.Client({ connectionString: house.database.url });
  await owner.connect();
  const { teun, lotte } = house.people;
  await owner.query(
    `insert into directory.institutions (id, name, type, created_at) values ($1, 'Voorbeeldbank', 'bank', now())`,
    [BANK],
  );
  await owner.query(
    `insert into recommendations.recommendations (id, addressee, institution_id, title, body, status, reply,
       reply_reasons, reply_due, proposed_by, issued_by, written_by, written_at, issued_on, answered_on)
     values
       ($1, 'platform', null, 'Geef iedere weigering redenen', 'Wie weigert, <b>zegt</b> waarom.', 'issued', null,
         null, '2026-10-27', $4, $5, $4, now(), '2026-09-01', null),
       ($2, 'institution', $6, 'Toets per persoon', 'Geen weigering van een hele groep.',
         'answered', 'partly', 'Voor consumenten wel.', '2026-09-30', $4, $5, $4, now(), '2026-08-05', '2026-10-02'),
       ($3, 'platform', null, 'Nog in de maak', 'Een ongelezen concept.', 'draft', null, null, null, null, null, $4,
         now(), null, null)`,
    [LATE, ANSWERED, DRAFT, teun.id, lotte.id, BANK],
  );
  await owner.query(
    `insert into recommendations.commitments (id, recommendation_id, promise, due, state, settled_on, noted_at) values
       ('019a0000-0000-7000-8000-0000000000c1', $1, 'Een standaardbrief.', '2026-11-01', 'open', null, now()),
       ('019a0000-0000-7000-8000-0000000000c2', $1, 'Een vast aanspreekpunt.', '2026-11-01', 'done', '2026-11-03', now()),
       ('019a0000-0000-7000-8000-0000000000c3', $1, 'Een scholing.', '2027-01-15', 'open', null, now())`,
    [ANSWERED],
  );
  await owner.query(
    `insert into platform.asking_links (id, token_hash, member, made_by, made_at, expires_on)
     values ($1, $2, 'Voorbeeldgemeente', $3, now(), current_date + 365)`,
    [LINK, askingTokenHash(TOKEN), teun.id],
  );
  await owner.query(
    `insert into platform.questions (id, link_id, kind, quarter, dimension, asked, asked_at, status, question, answer,
       answered_by, published_by, published_on) values
       ('019a0000-0000-7000-8000-0000000000e1', $1, 'question', '2026-Q3', 'region', 'Waarom daar?', now(), 'published',
         'Waarom is het cijfer van Amsterdam hoger?', 'Het verschil kan toeval zijn. Zie de trends.', $2, $3, '2026-11-12')`,
    [LINK, teun.id, lotte.id],
  );
  await owner.end();
}
