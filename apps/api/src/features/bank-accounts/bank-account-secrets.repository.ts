import type { BankDetails } from '@almoner/domain/bank-accounts';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Sealer } from '../../platform/sealing/sealer.js';
import { SealBrokenError, type Sealed } from '../../platform/sealing/sealing.js';
import { sealedFor } from './sealed-for.js';

/** Sort code and account number of a set of bank details. */
export type BankNumbers = Pick<BankDetails, 'sortCode' | 'accountNumber' | 'rollNumber'>;

interface SecretOwner {
  readonly id: string;
  readonly organisationId: string;
}

interface SecretRow extends SecretOwner, Sealed {
  readonly accountName: string;
}

const SECRETS = `SELECT s.bank_account_id AS id, s.organisation_id AS "organisationId", b.account_name AS "accountName",
    s.sealed, s.wrapped_key AS "wrappedKey", s.key_id AS "keyId"
  FROM bank_account_secrets s JOIN bank_accounts b ON b.id = s.bank_account_id
 WHERE s.bank_account_id = ANY ($1) ORDER BY s.bank_account_id`;

/** The numbers of bank details: encrypted ("sealed") before they reach the database, decrypted for staff only. */
@Injectable()
export class BankAccountSecretsRepository {
  private readonly logger = new Logger(BankAccountSecretsRepository.name);

  constructor(@Inject(Sealer) private readonly sealer: Sealer) {}

  async keep(tx: Transaction, owner: SecretOwner, numbers: BankNumbers): Promise<void> {
    const { sortCode, accountNumber, rollNumber } = numbers;
    const text = JSON.stringify({ sortCode, accountNumber, rollNumber });
    const { sealed, wrappedKey, keyId } = this.sealer.seal(text, sealedFor(owner));
    await tx.query(
      `INSERT INTO bank_account_secrets (bank_account_id, organisation_id, sealed, wrapped_key, key_id)
       VALUES ($1, $2, $3, $4, $5)`,
      [owner.id, owner.organisationId, sealed, wrappedKey, keyId],
    );
  }

  /** Opens the numbers of one set. The caller has decided that it may be opened and has recorded the reason. */
  async openOne(tx: Transaction, id: string): Promise<BankDetails> {
    return required((await this.openForFile(tx, [id])).get(id));
  }

  /**
   * Opens the numbers of many sets by their ids, for the file that goes to the bank; leaves out ids that do not exist.
   * Refuses with `bank-accounts.seal-broken` where the sealed numbers were changed, or moved to another record, outside
   * the application.
   */
  async openForFile(tx: Transaction, ids: readonly string[]): Promise<Map<string, BankDetails>> {
    const rows = await tx.query<SecretRow>(SECRETS, [ids]);
    return new Map(rows.map((row) => [row.id, this.open(row)]));
  }

  private open(row: SecretRow): BankDetails {
    const numbers = JSON.parse(this.opened(row)) as BankNumbers;
    return { accountName: row.accountName, ...numbers };
  }

  private opened(row: SecretRow): string {
    try {
      return this.sealer.open(row, sealedFor(row));
    } catch (error) {
      if (!(error instanceof SealBrokenError)) throw error;
      this.logger.error({ err: error, bankAccountId: row.id }, 'Bank details do not open');
      throw new RefusalError(refusal('bank-accounts.seal-broken'));
    }
  }
}
