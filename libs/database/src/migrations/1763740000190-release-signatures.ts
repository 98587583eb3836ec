import { sqlMigration } from './sql-migration.js';

/**
 * What was signed is kept as the very text that was signed, because a jsonb column orders its keys anew. Public keys
 * are public, and none is ever changed or taken away: an old release is checked with the key of its time.
 */
export const ReleaseSignatures1763740000190 = sqlMigration(
  'ReleaseSignatures1763740000190',
  `
  create table published.signing_keys (
    id text constraint pk_signing_keys primary key,
    public_key text not null,
    used_since timestamptz not null
  );
  create trigger tg_signing_keys_immutable before update or delete on published.signing_keys
    for each row execute function published.refuse_change();

  create table published.signatures (
    quarter text not null,
    edition integer not null,
    document_text text not null,
    signature bytea not null,
    key_id text not null constraint fk_signatures_key references published.signing_keys (id),
    constraint pk_signatures primary key (quarter, edition),
    constraint fk_signatures_release foreign key (quarter, edition) references published.releases (quarter, edition)
  );
  create trigger tg_signatures_immutable before update or delete on published.signatures
    for each row execute function published.refuse_change();

  grant select, insert on published.signing_keys, published.signatures to spreekrecht_desk;
  grant select on published.signing_keys, published.signatures to spreekrecht_reports;
  `,
  `drop table published.signatures; drop table published.signing_keys;`,
);
