import type { Transactions } from '@app/database';

export interface SeedReader {
  id: string;
  publicKey: Buffer;
}

/** Who can be given an invented case, and about which institution of the directory it can be. */
export interface SeedReaders {
  intakeTeam: SeedReader[];
  caseworkers: SeedReader[];
  leads: SeedReader[];
  /** By type; without those to which a colleague has a tie, so that no seal breaks through a wall. */
  institutions: Map<string, string[]>;
  /** One for each kind of help that the directory has. */
  partners: Map<string, SeedPartner>;
}

export interface SeedPartner {
  id: string;
  name: string;
}

export async function readReaders(transactions: Transactions): Promise<SeedReaders> {
  const staff = await transactions.query<SeedReader & { role: string; takesIntake: boolean }>(
    `select id, public_key as "publicKey", role, takes_intake as "takesIntake" from identity.reader_keys order by id`,
  );
  const listed = await transactions.query<{ type: string; ids: string[] }>(
    `select type, array_agg(id order by id) as ids from directory.institutions
     where id not in (select institution_id from identity.ties) group by type`,
  );
  const partners = await transactions.query<SeedPartner & { kind: string }>(
    'select distinct on (kind) kind, id, name from directory.partners order by kind, name',
  );
  const ofRole = (role: string) => staff.filter((reader) => reader.role === role);
  return {
    intakeTeam: staff.filter((reader) => reader.takesIntake),
    caseworkers: ofRole('caseworker'),
    leads: ofRole('lead'),
    institutions: new Map(listed.map(({ type, ids }) => [type, ids])),
    partners: new Map(partners.map((partner) => [partner.kind, partner])),
  };
}
