import { decideSeparation, type Duty, type TakenDuty } from '../separation/index.js';
import {
  accept,
  andThen,
  decideEverywhere,
  isWithinOrganisation,
  permits,
  refuse,
  transition,
  type Actor,
  type Decision,
  type Permission,
} from '../shared/index.js';
import { BANK_ACCOUNT_LIFECYCLE, type BankAccountCommand } from './bank-account-lifecycle.js';
import type { BankAccountStatus } from './bank-account-statuses.js';

/** What the rules need to know of an organisation before bank details are entered for it. */
export interface BankDetailsOwner {
  readonly organisationId: string;
  /** Whether another set is waiting to be verified. */
  readonly isChangeWaiting: boolean;
  /** The duties that people have taken on in the awards and payments that are paid to the details. */
  readonly duties: readonly TakenDuty[];
}

/** What the rules need to know of one set of bank details. */
export interface BankAccount {
  readonly organisationId: string;
  readonly status: BankAccountStatus;
  readonly duties: readonly TakenDuty[];
}

/**
 * Staff need the permission in every fund, because every fund pays to the same details. People of an
 * organisation reach only their own.
 */
function decideReach(permission: Permission, organisationId: string, actor: Actor): Decision<null> {
  if (!isWithinOrganisation(actor, organisationId)) return refuse('shared.not-found');
  if (actor.audience === 'staff') return decideEverywhere(permission, actor);
  return permits(actor, permission) ? accept(null) : refuse('shared.not-permitted');
}

function decideCommand(
  command: BankAccountCommand,
  permission: Permission,
  account: BankAccount,
  actor: Actor,
): Decision<BankAccountStatus> {
  return andThen(decideReach(permission, account.organisationId, actor), () =>
    transition(BANK_ACCOUNT_LIFECYCLE, command, account.status),
  );
}

function separated<T>(
  duty: Duty,
  duties: readonly TakenDuty[],
  actor: Actor,
  decision: Decision<T>,
): Decision<T> {
  return andThen(decision, (value) =>
    andThen(decideSeparation(duty, duties, actor), () => accept(value)),
  );
}

/**
 * Enters new bank details: by the organisation, or by a finance officer without another duty in what is paid to
 * them. One change at a time: `bank-accounts.change-waiting`.
 */
export function decideEnterBankAccount(owner: BankDetailsOwner, actor: Actor): Decision<'entered'> {
  const reach = decideReach('bank-accounts.edit', owner.organisationId, actor);
  const waiting = andThen(reach, () =>
    owner.isChangeWaiting ? refuse('bank-accounts.change-waiting') : accept('entered' as const),
  );
  return separated('bank-editor', owner.duties, actor, waiting);
}

/**
 * Verifies bank details, by a person without another duty in what is paid to them (docs/glossary.md, money rule
 * 7).
 */
export function decideVerifyBankAccount(
  account: BankAccount,
  actor: Actor,
): Decision<BankAccountStatus> {
  const decision = decideCommand('verify', 'bank-accounts.verify', account, actor);
  return separated('bank-verifier', account.duties, actor, decision);
}

/**
 * Rejects bank details that could not be confirmed. Whoever may verify may reject; the details verified before
 * are valid again.
 */
export function decideRejectBankAccount(
  account: BankAccount,
  actor: Actor,
): Decision<BankAccountStatus> {
  return decideCommand('reject', 'bank-accounts.verify', account, actor);
}

/** Withdraws bank details before they are verified; the details verified before are valid again. */
export function decideWithdrawBankAccount(
  account: BankAccount,
  actor: Actor,
): Decision<BankAccountStatus> {
  return decideCommand('withdraw', 'bank-accounts.edit', account, actor);
}

/** Replaces verified details by newly verified ones. */
export function decideSupersedeBankAccount(
  account: BankAccount,
  actor: Actor,
): Decision<BankAccountStatus> {
  return decideCommand('supersede', 'bank-accounts.verify', account, actor);
}

/**
 * Freezes the details that a payment went to, because it came back for a reason of the account. Null where they are
 * no longer in use, or frozen already.
 */
export function statusAfterAccountReturn(status: BankAccountStatus): BankAccountStatus | null {
  const frozen = transition(BANK_ACCOUNT_LIFECYCLE, 'freeze', status);
  return frozen.ok ? frozen.value : null;
}

/** Shows the full numbers to a member of staff who gives a reason. People of the organisation see masks only. */
export function decideRevealBankAccount(
  { organisationId }: Pick<BankAccount, 'organisationId'>,
  actor: Actor,
): Decision<null> {
  return decideReach('bank-accounts.reveal', organisationId, actor);
}
