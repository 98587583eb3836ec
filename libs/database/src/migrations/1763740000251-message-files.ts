import { sqlMigration } from './sql-migration.js';

/**
 * Files that a caseworker sends along with a message to her. They lie where hers do, with an author, and belong to the
 * message. Of such a file the cleaned copy alone is kept: what it was cleaned from has no reader, so it goes before the
 * file is there.
 */
export const MessageFiles1763740000251 = sqlMigration(
  'MessageFiles1763740000251',
  `
  alter table cases.attachments
    add column message_id uuid constraint fk_attachments_message references cases.messages (id) on delete cascade,
    -- Hers belong to no message, and so no message of the desk can bring or take one.
    add constraint ck_attachments_message check (message_id is null or author_id is not null);
  create index ix_attachments_message on cases.attachments (message_id) where message_id is not null;

  -- Its caller can reach no original of hers, and none of a file that is there already.
  create function cases.drop_desk_original(attachment uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from cases.attachment_chunks c using cases.attachments a
      where c.attachment_id = attachment and c.copy = 'original' and a.id = c.attachment_id
        and a.author_id is not null and a.ready_at is null;
  $$;
  revoke all on function cases.drop_desk_original(uuid) from public;
  grant execute on function cases.drop_desk_original(uuid) to spreekrecht_desk;
  `,
  `
  drop function cases.drop_desk_original(uuid);
  alter table cases.attachments drop constraint ck_attachments_message, drop column message_id;
  `,
);
