import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { EnterBankAccount } from '../../../lib/api/generated/types.gen.js';
import type { WaitingBankAccount } from './get-bank-details.js';

/**
 * Enters bank details. Refused with `bank-accounts.numbers-do-not-fit` where the numbers do not fit together, and
 * with `bank-accounts.change-waiting` while others wait.
 */
export function enterBankAccount(
  organisationId: string,
  details: EnterBankAccount,
): Promise<WaitingBankAccount> {
  return sdk.enterBankAccount({ path: { organisationId }, body: details });
}
