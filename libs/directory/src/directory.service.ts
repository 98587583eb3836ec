import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId } from '@app/kernel';
import { ContactPersonEntity } from './contact-person.entity.js';
import { DirectoryRepository } from './directory.repository.js';
import { InstitutionEntity } from './institution.entity.js';
import { PartnerEntity } from './partner.entity.js';

export type NewInstitution = Pick<InstitutionEntity, 'name' | 'type'> &
  Partial<Pick<InstitutionEntity, 'region' | 'ombudsman' | 'website' | 'isDemo'>>;
export type NewContactPerson = Pick<ContactPersonEntity, 'institutionId' | 'name' | 'email'> &
  Partial<Pick<ContactPersonEntity, 'phone' | 'language'>>;
export type NewPartner = Pick<PartnerEntity, 'kind' | 'name' | 'offersNl' | 'offersEn'> &
  Partial<Pick<PartnerEntity, 'website' | 'email' | 'regions' | 'languages' | 'groups' | 'isDemo'>>;

/** Institutions with whom to write to there, and partners to refer to. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly repository: DirectoryRepository,
    private readonly clock: Clock,
  ) {}

  institutions(type?: string): Promise<InstitutionEntity[]> {
    return this.repository.institutions(type);
  }

  async institution(id: string): Promise<InstitutionEntity> {
    return found(await this.repository.institution(id), 'institution');
  }

  institutionByName(name: string): Promise<InstitutionEntity | null> {
    return this.repository.institutionByName(name);
  }

  contactsOf(institutionId: string): Promise<ContactPersonEntity[]> {
    return this.repository.contactsOf(institutionId);
  }

  async contact(id: string): Promise<ContactPersonEntity> {
    return found(await this.repository.contact(id), 'contact person');
  }

  partners(kind?: string): Promise<PartnerEntity[]> {
    return this.repository.partners(kind);
  }

  async partner(id: string): Promise<PartnerEntity> {
    return found(await this.repository.partner(id), 'partner');
  }

  async addInstitution(institution: NewInstitution): Promise<InstitutionEntity> {
    if ((await this.repository.institutionByName(institution.name)) !== null) {
      throw new DomainError(
        'DIRECTORY.NAME_TAKEN',
        'conflict',
        'This institution is in the directory already.',
      );
    }
    const entity = Object.assign(new InstitutionEntity(), {
      region: null,
      ombudsman: null,
      website: null,
      isDemo: false,
      ...institution,
      id: newId(),
      createdAt: this.clock.now(),
    });
    await this.repository.save(entity);
    return entity;
  }

  async addContactPerson(contact: NewContactPerson): Promise<ContactPersonEntity> {
    await this.institution(contact.institutionId);
    const entity = Object.assign(new ContactPersonEntity(), {
      phone: null,
      language: 'nl',
      ...contact,
      id: newId(),
      active: true,
      createdAt: this.clock.now(),
    });
    await this.repository.save(entity);
    return entity;
  }

  async addPartner(partner: NewPartner): Promise<PartnerEntity> {
    if ((await this.repository.partnerByName(partner.name)) !== null) {
      throw new DomainError('DIRECTORY.NAME_TAKEN', 'conflict', 'This partner is in the directory already.');
    }
    const entity = Object.assign(new PartnerEntity(), {
      website: null,
      email: null,
      regions: [],
      languages: [],
      groups: [],
      isDemo: false,
      ...partner,
      id: newId(),
      createdAt: this.clock.now(),
    });
    await this.repository.save(entity);
    return entity;
  }
}

function found<T>(entity: T | null, what: string): T {
  if (entity === null) throw new DomainError('DIRECTORY.UNKNOWN', 'not-found', `There is no such ${what}.`);
  return entity;
}
