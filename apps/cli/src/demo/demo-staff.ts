import type { NewStaff } from '@app/identity';

/**
 * The people of the demonstration desk. Their secrets stand here for everybody to read, which is why the accounts
 * are marked as demonstration accounts and are made only when DEMO is not 0.
 */
export const DEMO_STAFF: (NewStaff & { totpSecret: string })[] = [
  {
    username: 'noor',
    displayName: 'Noor (caseworker)',
    role: 'caseworker',
    email: 'noor@desk.example',
    passphrase: 'demo tulp regen fiets noor',
    language: 'nl',
    totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  },
  {
    username: 'sam',
    displayName: 'Sam (caseworker)',
    role: 'caseworker',
    email: 'sam@desk.example',
    passphrase: 'demo molen brood kade sam',
    language: 'en',
    totpSecret: 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU',
  },
  {
    username: 'lotte',
    displayName: 'Lotte (lead)',
    role: 'lead',
    email: 'lotte@desk.example',
    passphrase: 'demo anker linde zomer lotte',
    language: 'nl',
    totpSecret: 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK',
  },
  {
    username: 'teun',
    displayName: 'Teun (statistician)',
    role: 'statistician',
    email: 'teun@desk.example',
    passphrase: 'demo cijfer duin haven teun',
    language: 'nl',
    totpSecret: 'ONSWG4TFORZWKY3SMV2HGZLDOJSXI43F',
  },
  {
    username: 'ada',
    displayName: 'Ada (administrator)',
    role: 'administrator',
    email: 'ada@desk.example',
    passphrase: 'demo sleutel polder wind ada',
    language: 'en',
    totpSecret: 'PBUXG2DFNRWG643XPBUXG2DFNRWG643X',
  },
];
