import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { RevealBankAccountResponse } from '../../../lib/api/generated/types.gen.js';
import type { BankAccount } from './get-bank-details.js';

export type BankNumbers = RevealBankAccountResponse;

/** The numbers themselves; that they were seen is recorded with the reason. Kept in no cache here either. */
export function revealBankAccount(
  { organisationId, id }: Pick<BankAccount, 'id' | 'organisationId'>,
  reason: string,
): Promise<BankNumbers> {
  return sdk.revealBankAccount({ path: { organisationId, id }, body: { reason } });
}
