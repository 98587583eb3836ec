import { sqlMigration } from './sql-migration.js';

/** What was agreed with an institution, how a complaint goes there, and how each of its people wants to be reached. */
export const InstitutionAgreements1763740000256 = sqlMigration(
  'InstitutionAgreements1763740000256',
  `
  alter table directory.institutions
    add column municipality text,
    add column procedure text,
    -- Days that they promised, for a receipt and for an answer. A norm stands beside a legal term and moves none.
    add column receipt_days integer constraint ck_institutions_receipt_days check (receipt_days between 1 and 365),
    add column answer_days integer constraint ck_institutions_answer_days check (answer_days between 1 and 365),
    add column agreed_on date,
    add constraint ck_institutions_agreed
      check ((agreed_on is not null) = (receipt_days is not null or answer_days is not null));
  alter table directory.contact_persons
    add column channel text not null default 'link'
      constraint ck_contact_persons_channel check (channel in ('link', 'telephone', 'letter', 'mail'));
  `,
  `
  alter table directory.contact_persons drop column channel;
  alter table directory.institutions drop constraint ck_institutions_agreed, drop column agreed_on,
    drop column answer_days, drop column receipt_days, drop column procedure, drop column municipality;
  `,
);
