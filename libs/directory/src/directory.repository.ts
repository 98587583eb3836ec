import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { IsNull } from 'typeorm';
import { ContactPersonEntity } from './contact-person.entity.js';
import { InstitutionEntity } from './institution.entity.js';
import { PartnerContactEntity } from './partner-contact.entity.js';
import { PartnerEntity } from './partner.entity.js';

@Injectable()
export class DirectoryRepository {
  constructor(private readonly transactions: Transactions) {}

  institutions(type?: string): Promise<InstitutionEntity[]> {
    return this.transactions.manager.find(InstitutionEntity, {
      where: type === undefined ? {} : { type },
      order: { name: 'asc' },
    });
  }

  async institution(id: string): Promise<InstitutionEntity | null> {
    return (await this.transactions.rows(InstitutionEntity, 'where id = $1', [id]))[0] ?? null;
  }

  institutionByName(name: string): Promise<InstitutionEntity | null> {
    return this.transactions.manager.findOneBy(InstitutionEntity, { name });
  }

  contactsOf(institutionId: string): Promise<ContactPersonEntity[]> {
    return this.transactions.manager.find(ContactPersonEntity, {
      where: { institutionId, active: true },
      order: { name: 'asc' },
    });
  }

  contact(id: string): Promise<ContactPersonEntity | null> {
    return this.transactions.manager.findOneBy(ContactPersonEntity, { id });
  }

  partners(kind?: string): Promise<PartnerEntity[]> {
    return this.transactions.manager.find(PartnerEntity, {
      where: { ...(kind === undefined ? {} : { kind }), endedAt: IsNull() },
      order: { name: 'asc' },
    });
  }

  partner(id: string): Promise<PartnerEntity | null> {
    return this.transactions.manager.findOneBy(PartnerEntity, { id });
  }

  partnerByName(name: string): Promise<PartnerEntity | null> {
    return this.transactions.manager.findOneBy(PartnerEntity, { name });
  }

  partnerContacts(partnerId: string): Promise<PartnerContactEntity[]> {
    return this.transactions.manager.find(PartnerContactEntity, {
      where: { partnerId },
      order: { name: 'asc' },
    });
  }

  partnerContact(id: string): Promise<PartnerContactEntity | null> {
    return this.transactions.manager.findOneBy(PartnerContactEntity, { id });
  }

  /** Ending it waits for the end of this transaction, or we see that it has ended. */
  async holdContact(id: string): Promise<boolean> {
    return this.hold(
      'select from directory.contact_persons where id = $1 and ended_at is null for share',
      id,
    );
  }

  async holdPartner(id: string): Promise<boolean> {
    return this.hold('select from directory.partners where id = $1 and ended_at is null for share', id);
  }

  async holdPartnerContact(id: string): Promise<boolean> {
    return this.hold(
      'select from directory.partner_contacts where id = $1 and ended_at is null for share',
      id,
    );
  }

  private async hold(query: string, id: string): Promise<boolean> {
    return (await this.transactions.query(query, [id])).length === 1;
  }

  async save(
    entity: InstitutionEntity | ContactPersonEntity | PartnerEntity | PartnerContactEntity,
  ): Promise<void> {
    await this.transactions.manager.save(entity);
  }
}
