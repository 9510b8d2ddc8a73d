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

/** What the rules need to know of an organisation's bank details before a set is entered. */
export interface BankDetailsOwner {
  readonly organisationId: string;
  /** Whether a set already waits to be verified. */
  readonly isChangeWaiting: boolean;
  /** The duties held in the awards and payments that would go to the details. */
  readonly duties: readonly TakenDuty[];
}

/** What the rules need to know of one set of bank details. */
export interface BankAccount {
  readonly organisationId: string;
  readonly status: BankAccountStatus;
  readonly duties: readonly TakenDuty[];
}

/**
 * Details are of an organisation and paid from every fund, so staff need the permission in every fund;
 * people of an organisation reach their own alone.
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
 * A new set of details, by the organisation or a finance officer with no other duty in what is paid to
 * it. One change at a time: `bank-accounts.change-waiting`.
 */
export function decideEnterBankAccount(owner: BankDetailsOwner, actor: Actor): Decision<'entered'> {
  const reach = decideReach('bank-accounts.edit', owner.organisationId, actor);
  const waiting = andThen(reach, () =>
    owner.isChangeWaiting ? refuse('bank-accounts.change-waiting') : accept('entered' as const),
  );
  return separated('bank-editor', owner.duties, actor, waiting);
}

/** Verification by somebody with no other duty in what is paid to the details (1-product, money rule 7). */
export function decideVerifyBankAccount(
  account: BankAccount,
  actor: Actor,
): Decision<BankAccountStatus> {
  const decision = decideCommand('verify', 'bank-accounts.verify', account, actor);
  return separated('bank-verifier', account.duties, actor, decision);
}

/** Details that the check did not confirm; whoever may verify may stop them, and what was verified before counts again. */
export function decideRejectBankAccount(
  account: BankAccount,
  actor: Actor,
): Decision<BankAccountStatus> {
  return decideCommand('reject', 'bank-accounts.verify', account, actor);
}

/** The change is taken back before it was checked; what was verified before is paid to again. */
export function decideWithdrawBankAccount(
  account: BankAccount,
  actor: Actor,
): Decision<BankAccountStatus> {
  return decideCommand('withdraw', 'bank-accounts.edit', account, actor);
}

/** The verified set that a newly verified one replaces. */
export function decideSupersedeBankAccount(
  account: BankAccount,
  actor: Actor,
): Decision<BankAccountStatus> {
  return decideCommand('supersede', 'bank-accounts.verify', account, actor);
}

/** The numbers themselves, for a member of staff who says why; people of the organisation see masks. */
export function decideRevealBankAccount(
  { organisationId }: Pick<BankAccount, 'organisationId'>,
  actor: Actor,
): Decision<null> {
  return decideReach('bank-accounts.reveal', organisationId, actor);
}
