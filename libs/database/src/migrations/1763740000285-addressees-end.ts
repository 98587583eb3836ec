import { sqlMigration } from './sql-migration.js';

/**
 * Whoever may not act for an institution or a partner any more reads nothing from that moment on: the links that were
 * sent to her close in the same transaction, with the visits that are open. A text of which no link is left waits
 * for the desk again, and so does its case.
 *
 * And several people at one partner, each with a link of her own. They stand in a table apart from the people of
 * institutions, because an address of a partner never opens the overview of an institution.
 */
export const AddresseesEnd1763740000285 = sqlMigration(
  'AddresseesEnd1763740000285',
  `
  alter table directory.contact_persons add column ended_at timestamptz;
  update directory.contact_persons set ended_at = now() where not active;
  alter table directory.contact_persons
    add constraint ck_contact_persons_ended check (active = (ended_at is null));
  alter table directory.partners add column ended_at timestamptz;

  create table directory.partner_contacts (
    id uuid constraint pk_partner_contacts primary key,
    partner_id uuid not null constraint fk_partner_contacts_partner references directory.partners (id),
    name text not null,
    email text not null,
    phone text,
    created_at timestamptz not null,
    ended_at timestamptz
  );
  create index ix_partner_contacts_partner on directory.partner_contacts (partner_id);
  grant select, insert, update on directory.partner_contacts to spreekrecht_desk;

  -- Null is the address of the partner itself.
  alter table referral.partner_links add column contact_id uuid
    constraint fk_partner_links_contact references directory.partner_contacts (id);
  create index ix_partner_links_contact on referral.partner_links (contact_id) where contact_id is not null;

  create function mediation.close_links_of_ended_contact() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare closed record;
  begin
    delete from mediation.exchange_sessions s using mediation.share_links l
      where s.share_link_id = l.id and l.contact_person_id = new.id;
    for closed in
      update mediation.share_links l set revoked_at = new.ended_at
        where l.contact_person_id = new.id and l.revoked_at is null and l.expires_at > new.ended_at
        returning l.extract_id, l.case_id
    loop
      insert into cases.history (id, case_id, kind, detail, happened_at)
        values (gen_random_uuid(), closed.case_id, 'link-revoked',
          jsonb_build_object('extractId', closed.extract_id), new.ended_at);
      update mediation.extracts e set status = 'consented', sent_at = null, version = e.version + 1
        where e.id = closed.extract_id and e.status = 'sent' and not exists (select from mediation.share_links o
          where o.extract_id = e.id and o.revoked_at is null and o.expires_at > new.ended_at);
      if found then
        update cases.cases c set status = 'in-progress', version = c.version + 1
          where c.id = closed.case_id and c.status = 'waiting-for-them';
        if found then
          insert into cases.history (id, case_id, kind, detail, happened_at)
            values (gen_random_uuid(), closed.case_id, 'status-changed',
              '{"from": "waiting-for-them", "to": "in-progress"}', new.ended_at);
        end if;
      end if;
    end loop;
    return new;
  end $$;
  create trigger tg_contact_persons_ended after update of ended_at on directory.contact_persons
    for each row when (new.ended_at is not null and old.ended_at is null)
    execute function mediation.close_links_of_ended_contact();

  create function referral.close_partner_links(ended_partner uuid, ended_contact uuid, moment timestamptz) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
  declare closed record;
  begin
    for closed in
      update referral.partner_links l set revoked_at = moment
        from referral.referrals r
        where r.id = l.referral_id and l.revoked_at is null and l.expires_at > moment
          and (l.contact_id = ended_contact or r.partner_id = ended_partner)
        returning l.id, l.referral_id, l.case_id
    loop
      delete from referral.partner_visits v where v.link_id = closed.id;
      insert into cases.history (id, case_id, kind, detail, happened_at)
        values (gen_random_uuid(), closed.case_id, 'partner-link-closed',
          jsonb_build_object('referralId', closed.referral_id), moment);
    end loop;
  end $$;
  create function referral.close_links_of_ended_partner() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    perform referral.close_partner_links(new.id, null, new.ended_at);
    return new;
  end $$;
  create function referral.close_links_of_ended_partner_contact() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    perform referral.close_partner_links(null, new.id, new.ended_at);
    return new;
  end $$;
  create trigger tg_partners_ended after update of ended_at on directory.partners
    for each row when (new.ended_at is not null and old.ended_at is null)
    execute function referral.close_links_of_ended_partner();
  create trigger tg_partner_contacts_ended after update of ended_at on directory.partner_contacts
    for each row when (new.ended_at is not null and old.ended_at is null)
    execute function referral.close_links_of_ended_partner_contact();
  revoke all on function mediation.close_links_of_ended_contact(), referral.close_links_of_ended_partner(),
    referral.close_links_of_ended_partner_contact(), referral.close_partner_links(uuid, uuid, timestamptz) from public;
  `,
  `
  drop trigger tg_partner_contacts_ended on directory.partner_contacts;
  drop trigger tg_partners_ended on directory.partners;
  drop trigger tg_contact_persons_ended on directory.contact_persons;
  drop function referral.close_links_of_ended_partner_contact();
  drop function referral.close_links_of_ended_partner();
  drop function referral.close_partner_links(uuid, uuid, timestamptz);
  drop function mediation.close_links_of_ended_contact();
  drop index referral.ix_partner_links_contact;
  alter table referral.partner_links drop column contact_id;
  drop table directory.partner_contacts;
  alter table directory.partners drop column ended_at;
  alter table directory.contact_persons drop constraint ck_contact_persons_ended, drop column ended_at;
  `,
);
