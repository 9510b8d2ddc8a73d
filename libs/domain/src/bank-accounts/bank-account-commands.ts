import {
  commandAnswer,
  commandAnswers,
  isForAudience,
  type Actor,
  type CommandAnswer,
} from '../shared/index.js';
import { BANK_ACCOUNT_LIFECYCLE, type BankAccountCommand } from './bank-account-lifecycle.js';
import {
  decideEnterBankAccount,
  decideRejectBankAccount,
  decideRevealBankAccount,
  decideVerifyBankAccount,
  decideWithdrawBankAccount,
  type BankAccount,
  type BankDetailsOwner,
} from './bank-account-policy.js';

/** The commands of a set of details for the actor: each allowed, or refused with the reason. */
export function bankAccountCommands(
  account: BankAccount,
  actor: Actor,
): CommandAnswer<BankAccountCommand | 'reveal'>[] {
  const reveal = commandAnswer('reveal', decideRevealBankAccount(account, actor));
  return [
    ...commandAnswers(actor.audience, BANK_ACCOUNT_LIFECYCLE, {
      verify: decideVerifyBankAccount(account, actor),
      reject: decideRejectBankAccount(account, actor),
      withdraw: decideWithdrawBankAccount(account, actor),
    }),
    ...(isForAudience('bank-accounts.reveal', actor.audience) ? [reveal] : []),
  ];
}

/** Whether the actor may enter details for the organisation now, and why not. */
export function bankDetailsCommands(
  owner: BankDetailsOwner,
  actor: Actor,
): CommandAnswer<'enter'>[] {
  return [commandAnswer('enter', decideEnterBankAccount(owner, actor))];
}
