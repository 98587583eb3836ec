import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId } from '@app/kernel';
import type { AddressCheck } from './contact-channel.js';
import { ContactPersonEntity } from './contact-person.entity.js';
import { DirectoryRepository } from './directory.repository.js';
import { InstitutionEntity } from './institution.entity.js';
import { PartnerContactEntity } from './partner-contact.entity.js';
import { PartnerEntity } from './partner.entity.js';

export type NewInstitution = Pick<InstitutionEntity, 'name' | 'type'> &
  Partial<Pick<InstitutionEntity, 'region' | 'ombudsman' | 'website' | 'isDemo'>> &
  Partial<InstitutionAgreements>;

/** What was agreed with an institution, and how a complaint goes there. */
export type InstitutionAgreements = Pick<
  InstitutionEntity,
  'municipality' | 'procedure' | 'receiptDays' | 'answerDays' | 'agreedOn'
>;
export type NewContactPerson = Pick<ContactPersonEntity, 'institutionId' | 'name' | 'email'> &
  Partial<Pick<ContactPersonEntity, 'phone' | 'language' | 'channel' | 'oversees'>>;
export type ContactPersonChange = Omit<NewContactPerson, 'institutionId'>;
export type NewPartner = Pick<PartnerEntity, 'kind' | 'name' | 'offersNl' | 'offersEn'> &
  Partial<Pick<PartnerEntity, 'website' | 'email' | 'regions' | 'languages' | 'groups' | 'isDemo'>>;
export type NewPartnerContact = Pick<PartnerContactEntity, 'partnerId' | 'name' | 'email' | 'phone'>;

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

  /** Those to whom somebody can be referred. */
  partners(kind?: string): Promise<PartnerEntity[]> {
    return this.repository.partners(kind);
  }

  /** Also one that has ended. */
  async partner(id: string): Promise<PartnerEntity> {
    return found(await this.repository.partner(id), 'partner');
  }

  /** Also those who have been ended: their links still have to be named. */
  partnerContacts(partnerId: string): Promise<PartnerContactEntity[]> {
    return this.repository.partnerContacts(partnerId);
  }

  /** @throws DomainError `DIRECTORY.UNKNOWN` also for somebody of another partner */
  async partnerContact(partnerId: string, id: string): Promise<PartnerContactEntity> {
    const contact = await this.repository.partnerContact(id);
    return found(contact?.partnerId === partnerId ? contact : null, 'contact person');
  }

  async addInstitution(institution: NewInstitution): Promise<InstitutionEntity> {
    if ((await this.repository.institutionByName(institution.name)) !== null) {
      throw nameTaken();
    }
    const entity = Object.assign(new InstitutionEntity(), {
      region: null,
      ombudsman: null,
      website: null,
      municipality: null,
      procedure: null,
      receiptDays: null,
      answerDays: null,
      agreedOn: null,
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
      channel: 'link' as const,
      oversees: false,
      ...contact,
      id: newId(),
      active: true,
      endedAt: null,
      emailCheckedAt: null,
      emailCheckedHow: null,
      createdAt: this.clock.now(),
    });
    await this.repository.save(entity);
    return entity;
  }

  /** @throws DomainError `DIRECTORY.UNKNOWN`, `DIRECTORY.NAME_TAKEN` */
  async changeInstitution(id: string, change: NewInstitution): Promise<void> {
    const institution = await this.institution(id);
    const namesake = await this.repository.institutionByName(change.name);
    if (namesake !== null && namesake.id !== id) throw nameTaken();
    await this.repository.save(Object.assign(institution, change));
  }

  /** Another address has to be checked again before it opens an overview. @throws DomainError `DIRECTORY.UNKNOWN` */
  async changeContactPerson(id: string, change: ContactPersonChange): Promise<ContactPersonEntity> {
    const contact = await this.contact(id);
    const isSameAddress = contact.email.toLowerCase() === change.email.toLowerCase();
    Object.assign(contact, change, isSameAddress ? {} : { emailCheckedAt: null, emailCheckedHow: null });
    await this.repository.save(contact);
    return contact;
  }

  /** A colleague made sure that the address is hers; from now on it opens the overview. */
  async checkAddress(id: string, how: AddressCheck): Promise<ContactPersonEntity> {
    const contact = await this.contact(id);
    Object.assign(contact, { emailCheckedAt: this.clock.now(), emailCheckedHow: how });
    await this.repository.save(contact);
    return contact;
  }

  /** She left, or may not act for them any more: her links and her overview close in this moment, and she gets no new one. */
  async endContactPerson(id: string): Promise<ContactPersonEntity> {
    const contact = await this.contact(id);
    if (!contact.active) return contact;
    await this.repository.save(Object.assign(contact, { active: false, endedAt: this.clock.now() }));
    return contact;
  }

  /** Part of a transaction that sends to her: from here to its end she cannot be ended unseen. False when she was. */
  holdContact(id: string): Promise<boolean> {
    return this.repository.holdContact(id);
  }

  async addPartner(partner: NewPartner): Promise<PartnerEntity> {
    if ((await this.repository.partnerByName(partner.name)) !== null) throw partnerNameTaken();
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
      endedAt: null,
    });
    await this.repository.save(entity);
    return entity;
  }

  /** @throws DomainError `DIRECTORY.UNKNOWN`, `DIRECTORY.NAME_TAKEN` */
  async changePartner(id: string, change: NewPartner): Promise<void> {
    const partner = await this.partner(id);
    const namesake = await this.repository.partnerByName(change.name);
    if (namesake !== null && namesake.id !== id) throw partnerNameTaken();
    await this.repository.save(Object.assign(partner, change));
  }

  /** Nobody is referred there any more, and every link that was sent there closes in this moment. */
  async endPartner(id: string): Promise<void> {
    const partner = await this.partner(id);
    if (partner.endedAt !== null) return;
    await this.repository.save(Object.assign(partner, { endedAt: this.clock.now() }));
  }

  async addPartnerContact(contact: NewPartnerContact): Promise<PartnerContactEntity> {
    await this.partner(contact.partnerId);
    const entity = Object.assign(new PartnerContactEntity(), {
      ...contact,
      id: newId(),
      createdAt: this.clock.now(),
      endedAt: null,
    });
    await this.repository.save(entity);
    return entity;
  }

  /** Her links close in this moment; those of her colleagues stay. */
  async endPartnerContact(partnerId: string, id: string): Promise<void> {
    const contact = await this.partnerContact(partnerId, id);
    if (contact.endedAt !== null) return;
    await this.repository.save(Object.assign(contact, { endedAt: this.clock.now() }));
  }

  /** Part of a transaction that sends there, as `holdContact`. The partner itself when no contact is given. */
  async holdPartner(id: string, contactId?: string): Promise<boolean> {
    const isThere = await this.repository.holdPartner(id);
    return isThere && (contactId === undefined || (await this.repository.holdPartnerContact(contactId)));
  }
}

function partnerNameTaken(): DomainError {
  return new DomainError('DIRECTORY.NAME_TAKEN', 'conflict', 'This partner is in the directory already.');
}

function nameTaken(): DomainError {
  return new DomainError('DIRECTORY.NAME_TAKEN', 'conflict', 'This institution is in the directory already.');
}

function found<T>(entity: T | null, what: string): T {
  if (entity === null) throw new DomainError('DIRECTORY.UNKNOWN', 'not-found', `There is no such ${what}.`);
  return entity;
}
