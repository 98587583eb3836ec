/** How a contact person wants to be reached first: a link by mail, a call, paper, or a plain mail without content. */
export const CONTACT_CHANNELS = ['link', 'telephone', 'letter', 'mail'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** How a colleague made sure that a mail address is hers: by calling a number that we already had, and so on. */
export const ADDRESS_CHECKS = ['telephone', 'official-site', 'earlier-answer'] as const;
export type AddressCheck = (typeof ADDRESS_CHECKS)[number];
