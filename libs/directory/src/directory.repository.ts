import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { ContactPersonEntity } from './contact-person.entity.js';
import { InstitutionEntity } from './institution.entity.js';
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

  institution(id: string): Promise<InstitutionEntity | null> {
    return this.transactions.manager.findOneBy(InstitutionEntity, { id });
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
      where: kind === undefined ? {} : { kind },
      order: { name: 'asc' },
    });
  }

  partner(id: string): Promise<PartnerEntity | null> {
    return this.transactions.manager.findOneBy(PartnerEntity, { id });
  }

  partnerByName(name: string): Promise<PartnerEntity | null> {
    return this.transactions.manager.findOneBy(PartnerEntity, { name });
  }

  async save(entity: InstitutionEntity | ContactPersonEntity | PartnerEntity): Promise<void> {
    await this.transactions.manager.save(entity);
  }
}
