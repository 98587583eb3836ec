import type { Demo } from './demo.js';

export interface Addresses {
  intake: string;
  exchange: string;
  desk: string;
  reports: string;
  /** Absent when mail goes to a real server. */
  mailbox?: string;
}

/** What somebody who has just started the desk wants to know, and nothing that fits no terminal. */
export function summary(addresses: Addresses, demo: Demo, dataFolder: string, seconds: string): string {
  const doors: [string, string, string][] = [
    ['Intake', addresses.intake, 'to file a complaint, and to come back to it'],
    ['Exchange', addresses.exchange, 'for an institution or a helper with a link'],
    ['Desk', addresses.desk, 'for caseworkers'],
    ['Reports', addresses.reports, 'the published figures'],
  ];
  if (addresses.mailbox) doors.push(['Mailbox', addresses.mailbox, 'every mail that this desk sends']);
  const parts = [`Spreekrecht is ready (${seconds} s).`, table(doors)];
  if (demo.logins.length > 0) {
    const rows = demo.logins.map(({ role, username, passphrase, totpSecret }) => [
      role,
      username,
      passphrase,
      totpSecret,
    ]);
    parts.push(
      'Demo logins for the desk (invented people; the secret goes into any authenticator app):',
      table([['role', 'user name', 'passphrase', 'secret of the second factor'], ...rows]),
      'Again later: npm run -s cli -- demo-logins',
    );
  }
  if (demo.receipts.length > 0) {
    const rows = demo.receipts.map(({ scenario, reference, receipt }) => [receipt, reference, scenario]);
    parts.push('Receipt codes of demo complaints, for the intake door:', table(rows));
  }
  parts.push(`Everything is kept in ${dataFolder}. Ctrl-C stops it.`);
  return `\n${parts.join('\n\n')}\n`;
}

/** Columns under each other, two spaces apart. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
