import { maskBankDetails } from '@almoner/domain/bank-accounts';
import { readConfig } from '../src/platform/config/config.js';
import { seal } from '../src/platform/sealing/sealing.js';
import { sealedFor } from '../src/features/bank-accounts/sealed-for.js';
import type { TestDatabase } from './database.js';
import type { Given, GivenRecord } from './given.js';

/** Numbers that the specification of the modulus check gives as passing: an account of nobody. */
export const SOUND_NUMBERS = { sortCode: '089999', accountNumber: '66374958' } as const;

/** What is typed to enter sound details. */
export const SOUND_DETAILS = {
  accountName: 'Muirend Family Hub',
  sortCode: '08-99-99',
  accountNumber: '6637 4958',
} as const;

export interface GivenBankAccount extends GivenRecord {
  readonly organisationId: string;
}

const { masterKeys } = readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://unused/unused' });

/** Bank details of an organisation, entered by one person and, unless told, verified by another. */
export async function givenBankAccount(
  given: Given,
  database: TestDatabase,
  organisation: GivenRecord,
  values: { status?: 'entered' | 'verified' } = {},
): Promise<GivenBankAccount> {
  const numbers = { ...SOUND_NUMBERS, rollNumber: null };
  const masks = maskBankDetails(numbers);
  const editor = await given.member(organisation);
  const isVerified = (values.status ?? 'verified') === 'verified';
  const verifier = isVerified ? await given.staff('finance-approver') : null;
  const { id } = await given.insert<GivenRecord>('bank_accounts', {
    organisation_id: organisation.id,
    account_name: 'Given by a test',
    sort_code_mask: masks.sortCodeMask,
    account_number_mask: masks.accountNumberMask,
    modulus_check: 'passed',
    status: isVerified ? 'verified' : 'entered',
    entered_at: new Date(),
    entered_by_id: editor.id,
    verified_at: isVerified ? new Date() : null,
    verified_by_id: verifier?.id ?? null,
    check_method: isVerified ? 'call-back' : null,
  });
  const owner = { id, organisationId: organisation.id };
  const { sealed, wrappedKey, keyId } = seal(masterKeys, JSON.stringify(numbers), sealedFor(owner));
  await database.query(
    `INSERT INTO bank_account_secrets (bank_account_id, organisation_id, sealed, wrapped_key, key_id)
     VALUES ($1, $2, $3, $4, $5)`,
    [id, organisation.id, sealed, wrappedKey, keyId],
  );
  return owner;
}
