import { sqlMigration } from './sql-migration.js';

/** The mandate that she signs, so that the desk can act for her (Awb 2:1), is a letter to her like the plain one. */
export const LetterMandate1763740000281 = sqlMigration(
  'LetterMandate1763740000281',
  `
  alter table mediation.letters drop constraint ck_letters_kind;
  alter table mediation.letters add constraint ck_letters_kind check (kind in ('complaint', 'default-notice',
    'objection', 'reasons-request', 'access-request', 'police-complaint', 'ombudsman-petition', 'mandate',
    'plain-letter'));
  `,
  `
  delete from mediation.letters where kind = 'mandate';
  alter table mediation.letters drop constraint ck_letters_kind;
  alter table mediation.letters add constraint ck_letters_kind check (kind in ('complaint', 'default-notice',
    'objection', 'reasons-request', 'access-request', 'police-complaint', 'ombudsman-petition', 'plain-letter'));
  `,
);
