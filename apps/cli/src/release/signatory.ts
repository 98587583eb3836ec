/**
 * Who takes a step of a release. Two people have to be two people: a real account proves itself with passphrase and
 * second factor for each step. Accounts of a demonstration, whose secrets everybody knows, need only be named.
 */
import { DomainError, invalid } from '@app/kernel';
import type { ReleaseTools, Signatory } from './release-tools.js';

/** Whom a demonstration takes when nobody is named. */
const DEMO_ROLE = {
  prepare: 'statistician',
  choose: 'statistician',
  approve: 'lead',
  reject: 'lead',
  publish: 'lead',
} as const;

export type SignedStep = keyof typeof DEMO_ROLE;

/** @param stdin Read only for a real account: `{"passphrase":"…","totp":"123456"}`. */
export async function signatoryFor(
  tools: ReleaseTools,
  step: SignedStep,
  username: string | undefined,
  stdin: () => Promise<string>,
): Promise<Signatory> {
  const staff = await tools.staff.active();
  const named =
    username ?? staff.find((person) => person.isDemo && person.role === DEMO_ROLE[step])?.username;
  if (named === undefined) throw invalid('CLI.BY', 'Say who does it: --by USERNAME.');
  const account = staff.find((person) => person.username === named);
  if (account?.isDemo === true) {
    return { actor: { id: account.id, role: account.role }, username: named, isDemo: true };
  }
  const { passphrase, totp } = readProof(await stdin());
  const { token, actor } = await tools.login.logIn(named, passphrase, totp);
  await tools.login.logOut(token);
  return { actor: { id: actor.id, role: actor.role }, username: named, isDemo: false };
}

function readProof(json: string): { passphrase: string; totp: string } {
  try {
    const { passphrase, totp } = JSON.parse(json) as Record<string, unknown>;
    if (typeof passphrase === 'string' && typeof totp === 'string') return { passphrase, totp };
  } catch {
    // Falls through to the one refusal below.
  }
  throw new DomainError(
    'CLI.PROOF',
    'invalid',
    'Standard input is {"passphrase":"…","totp":"123456"} of the account that is named with --by.',
  );
}
