import type { PartnerContactEntity, PartnerEntity } from '@app/directory';
import type { PartnerLinkState, ReceivedPartnerAnswer } from '@app/exchange';
import type { HerWord } from './her-words.repository.js';

/** The partner itself, or somebody there. */
export interface Addressee {
  /** Null for the address of the partner itself. */
  contactId: string | null;
  name: string;
}

/** What lies between the desk, the partner and her about one referral. */
export interface Follow {
  /** To whom a link can be sent now. */
  addressees: Addressee[];
  /** The newest link of each addressee, in the order in which they were made. */
  links: (PartnerLinkState & { contactName: string | null })[];
  answers: ReceivedPartnerAnswer[];
  herWord: HerWord | undefined;
}

/** Each referral with what belongs to it. */
export function followOf(
  referralId: string,
  all: {
    links: readonly PartnerLinkState[];
    answers: readonly ReceivedPartnerAnswer[];
    herWords: ReadonlyMap<string, HerWord>;
  },
  { partner, people }: { partner: PartnerEntity | undefined; people: readonly PartnerContactEntity[] },
): Follow {
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? null;
  return {
    addressees: addresseesOf(partner, people),
    links: all.links
      .filter((link) => link.referralId === referralId)
      .map((link) => ({ ...link, contactName: nameOf(link.contactId) })),
    answers: all.answers.filter((answer) => answer.referralId === referralId),
    herWord: all.herWords.get(referralId),
  };
}

function addresseesOf(
  partner: PartnerEntity | undefined,
  people: readonly PartnerContactEntity[],
): Addressee[] {
  if (partner === undefined || partner.endedAt !== null) return [];
  const itself = (partner.email ?? '') === '' ? [] : [{ contactId: null, name: partner.name }];
  const there = people.filter(({ endedAt }) => endedAt === null);
  return [...itself, ...there.map(({ id, name }) => ({ contactId: id, name }))];
}
