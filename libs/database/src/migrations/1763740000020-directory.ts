import { sqlMigration } from './sql-migration.js';

/** Institutions and whom to write to there, referral partners, and the ties of staff to institutions. */
export const Directory1763740000020 = sqlMigration(
  'Directory1763740000020',
  `
  create schema directory;

  create table directory.institutions (
    id uuid constraint pk_institutions primary key,
    name text not null constraint uq_institutions_name unique,
    type text not null,
    region text,
    ombudsman text,
    website text,
    is_demo boolean not null default false,
    created_at timestamptz not null
  );
  create index ix_institutions_type on directory.institutions (type, name);

  create table directory.contact_persons (
    id uuid constraint pk_contact_persons primary key,
    institution_id uuid not null constraint fk_contact_persons_institution references directory.institutions (id),
    name text not null,
    email text not null,
    phone text,
    language text not null default 'nl',
    active boolean not null default true,
    created_at timestamptz not null
  );
  create index ix_contact_persons_institution on directory.contact_persons (institution_id);

  create table directory.partners (
    id uuid constraint pk_partners primary key,
    kind text not null,
    name text not null constraint uq_partners_name unique,
    website text,
    email text,
    regions text[] not null default '{}',
    languages text[] not null default '{}',
    groups text[] not null default '{}',
    offers_nl text not null,
    offers_en text not null,
    is_demo boolean not null default false,
    created_at timestamptz not null
  );
  create index ix_partners_kind on directory.partners (kind, name);

  create table identity.ties (
    id uuid constraint pk_ties primary key,
    staff_id uuid not null constraint fk_ties_staff references identity.staff (id),
    institution_id uuid not null constraint fk_ties_institution references directory.institutions (id),
    declared_at timestamptz not null,
    constraint uq_ties unique (staff_id, institution_id)
  );
  `,
  `drop table identity.ties; drop schema directory cascade;`,
);
