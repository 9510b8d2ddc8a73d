import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { VerifyBankAccount } from '../../../lib/api/generated/types.gen.js';
import type { BankAccount, WaitingBankAccount } from './get-bank-details.js';

type Named = Pick<BankAccount, 'id' | 'organisationId'>;

/** Verifies details; refused with `separation.same-person` for people with another duty in what is paid to them. */
export function verifyBankAccount(
  { organisationId, id }: Named,
  by: VerifyBankAccount,
): Promise<WaitingBankAccount> {
  return sdk.verifyBankAccount({ path: { organisationId, id }, body: by });
}

/** Says that the details are not right; what was verified before is paid to again. */
export function rejectBankAccount(
  { organisationId, id }: Named,
  reason: string,
): Promise<WaitingBankAccount> {
  return sdk.rejectBankAccount({ path: { organisationId, id }, body: { reason } });
}

/** Takes a change back before it is verified. */
export function withdrawBankAccount(
  { organisationId, id }: Named,
  reason: string,
): Promise<WaitingBankAccount> {
  return sdk.withdrawBankAccount({ path: { organisationId, id }, body: { reason } });
}
