import { maskBankDetails } from '@almoner/domain/bank-accounts';
import { readConfig } from '../src/platform/config/config.js';
import { seal } from '../src/platform/sealing/sealing.js';
import { sealedFor } from '../src/features/bank-accounts/sealed-for.js';
import { TEST_NOW } from './days.js';

/** Numbers that pass the modulus check, from its specification; the account belongs to nobody. */
export const SOUND_NUMBERS = { sortCode: '089999', accountNumber: '66374958' } as const;

/** Bank details that can be entered. */
export const SOUND_DETAILS = {
  accountName: 'Muirend Family Hub',
  sortCode: '08-99-99',
  accountNumber: '6637 4958',
} as const;

interface GivenRecord {
  readonly id: string;
}

/** Inserts rows without row-level security. */
interface Inserts {
  insert<Row extends object>(table: string, values: Record<string, unknown>): Promise<Row>;
}

export interface GivenBankAccount extends GivenRecord {
  readonly organisationId: string;
}

/** The people who enter and verify the bank details of tests; they do nothing else. */
export interface BankPeople {
  readonly editor: GivenRecord;
  readonly verifier: GivenRecord;
}

const { masterKeys } = readConfig({
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://none:none@unused/unused',
});

/** Bank details of an organisation, entered by one person and verified by another where nothing else is said. */
export async function givenBankAccount(
  given: Inserts,
  organisation: GivenRecord,
  { editor, verifier }: BankPeople,
  status: 'entered' | 'verified' = 'verified',
): Promise<GivenBankAccount> {
  const numbers = { ...SOUND_NUMBERS, rollNumber: null };
  const masks = maskBankDetails(numbers);
  const checked = { verified_at: TEST_NOW, verified_by_id: verifier.id, check_method: 'letter' };
  const { id } = await given.insert<GivenRecord>('bank_accounts', {
    organisation_id: organisation.id,
    account_name: 'Given by a test',
    sort_code_mask: masks.sortCodeMask,
    account_number_mask: masks.accountNumberMask,
    modulus_check: 'passed',
    status,
    entered_at: TEST_NOW,
    entered_by_id: editor.id,
    ...(status === 'verified' ? checked : {}),
  });
  const owner = { id, organisationId: organisation.id };
  const { sealed, wrappedKey, keyId } = seal(masterKeys, JSON.stringify(numbers), sealedFor(owner));
  await given.insert('bank_account_secrets', {
    bank_account_id: id,
    organisation_id: organisation.id,
    sealed,
    wrapped_key: wrappedKey,
    key_id: keyId,
  });
  return owner;
}
