import { describe, expect, it } from '@jest/globals';
import { rows } from './demo.js';
import { summary, table } from './summary.js';

const ADDRESSES = {
  intake: 'http://127.0.0.1:3000',
  exchange: 'http://127.0.0.1:3001',
  desk: 'http://127.0.0.1:3002',
  reports: 'http://127.0.0.1:3003',
};

describe('What a command prints', () => {
  it('is read as rows of the columns that the summary shows', () => {
    const output = '[{"role":"lead","username":"noor","isDemo":true},{"role":7}]';
    expect(rows(output, ['role', 'username'])).toEqual([
      { role: 'lead', username: 'noor' },
      { role: '7', username: '' },
    ]);
  });

  it.each(['', 'not JSON', '{}', 'null', '[1, null, "x"]'])(
    'gives no rows when it is something else: %j',
    (output) => {
      expect(rows(output, ['role'])).toEqual([]);
    },
  );
});

describe('The summary', () => {
  it('names every door, and the logins and codes of the demo', () => {
    const text = summary(
      { ...ADDRESSES, mailbox: 'http://127.0.0.1:3004' },
      {
        logins: [
          { role: 'lead', username: 'noor', passphrase: 'four words in here', totpSecret: 'JBSWY3DP' },
        ],
        receipts: [{ scenario: 's01', reference: 'SR-2026-000001', receipt: '1234 5678' }],
      },
      '/data',
      '3.1',
    );
    for (const part of [...Object.values(ADDRESSES), ':3004', '3.1 s', '/data', 'Ctrl-C'])
      expect(text).toContain(part);
    expect(text).toMatch(/lead {2,}noor {2,}four words in here {2,}JBSWY3DP/);
    expect(text).toMatch(/1234 5678 {2,}SR-2026-000001 {2,}s01/);
  });

  it('says nothing about a mailbox or logins that are not there', () => {
    const text = summary(ADDRESSES, { logins: [], receipts: [] }, '/data', '3.1');
    expect(text).not.toMatch(/Mailbox|logins|Receipt/);
  });

  it('puts columns under each other', () => {
    expect(
      table([
        ['a', 'bb', ''],
        ['ccc', 'd', 'e'],
      ]),
    ).toBe('  a    bb\n  ccc  d   e');
  });
});
