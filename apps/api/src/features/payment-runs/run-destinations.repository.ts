import { maskBankDetails, type BankDetails } from '@almoner/domain/bank-accounts';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { BankAccountSecretsRepository } from '../bank-accounts/bank-account-secrets.repository.js';
import { BankAccountsRepository } from '../bank-accounts/bank-accounts.repository.js';
import { bacsFileOf, csvFileOf, sha256 } from './payment-run-files.js';
import type { PaymentRunRow } from './payment-run.entity.js';
import { PaymentRunsRepository, type RunPayment } from './payment-runs.repository.js';

/** What a run stores about its files. */
type KeptFiles = Required<
  Pick<PaymentRunRow, 'releasedAt' | 'originator' | 'bacsSha256' | 'csvSha256'>
>;

/** The bank accounts that the payments of a run go to. */
@Injectable()
export class RunDestinationsRepository {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PaymentRunsRepository) private readonly runs: PaymentRunsRepository,
    @Inject(BankAccountsRepository) private readonly accounts: BankAccountsRepository,
    @Inject(BankAccountSecretsRepository) private readonly secrets: BankAccountSecretsRepository,
  ) {}

  /**
   * Records where each payment goes, and the hashes of the files made from that. The bank details are verified, and are
   * locked against change meanwhile.
   */
  async keep(tx: Transaction, run: PaymentRunRow): Promise<KeptFiles> {
    const payments = await this.runs.paymentsIn(tx, run.id);
    const accounts = await this.accounts.forPayments(tx, organisationsOf(payments));
    const accountOf = (one: RunPayment): string =>
      required(accounts.get(one.organisationId)?.bankAccountId);
    const details = await this.secrets.openForFile(tx, payments.map(accountOf));
    await this.runs.keepDestinations(
      tx,
      run.id,
      payments.map((one) => destinationOf(one, accountOf(one), details)),
    );
    const kept = await this.runs.paymentsIn(tx, run.id);
    const released = { releasedAt: tx.now, originator: this.config.bacsOriginator };
    const facts = { reference: run.reference, payOn: run.payOn, ...released };
    return {
      ...released,
      bacsSha256: sha256(bacsFileOf(facts, kept, details)),
      csvSha256: sha256(csvFileOf(facts, kept)),
    };
  }
}

function destinationOf(
  { paymentId, reference }: RunPayment,
  bankAccountId: string,
  details: ReadonlyMap<string, BankDetails>,
) {
  const account = required(details.get(bankAccountId));
  const { sortCodeMask, accountNumberMask, rollNumberMask } = maskBankDetails(account);
  return {
    paymentId,
    payee: account.accountName,
    bankAccountId,
    sortCodeMask,
    accountNumberMask,
    writtenReference: rollNumberMask ?? reference,
    rollNumberWritten: rollNumberMask !== null,
  };
}

function organisationsOf(payments: readonly RunPayment[]): string[] {
  return payments.map(({ organisationId }) => organisationId);
}
