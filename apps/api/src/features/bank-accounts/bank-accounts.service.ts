import { changesBetween } from '@almoner/domain/audit';
import {
  decideBankDetails,
  decideEnterBankAccount,
  decideModulus,
  decideRejectBankAccount,
  decideRevealBankAccount,
  decideSupersedeBankAccount,
  decideVerifyBankAccount,
  decideWithdrawBankAccount,
  maskBankDetails,
  type BankDetails,
  type GivenBankDetails,
} from '@almoner/domain/bank-accounts';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BankAccountSecretsRepository } from './bank-account-secrets.repository.js';
import { recordBankAccount } from './bank-accounts.audit.js';
import type { BankAccountView } from './bank-accounts.dto.js';
import { BankAccountsQueries } from './bank-accounts.queries.js';
import {
  BankAccountsRepository,
  type LockedBankAccount,
  type Verification,
} from './bank-accounts.repository.js';
import { checkModulus } from './modulus-check.js';

/** Bank details as they were entered, and the reason for the change. */
export interface Entry extends GivenBankDetails {
  readonly reason: string | null;
}

/** Names one set of an organisation's bank details. */
export interface BankAccountKey {
  readonly organisationId: string;
  readonly id: string;
}

type Ending = 'reject' | 'withdraw';

const ENDINGS = {
  reject: decideRejectBankAccount,
  withdraw: decideWithdrawBankAccount,
} as const;

@Injectable()
export class BankAccountsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(BankAccountsRepository) private readonly accounts: BankAccountsRepository,
    @Inject(BankAccountSecretsRepository) private readonly secrets: BankAccountSecretsRepository,
    @Inject(BankAccountsQueries) private readonly queries: BankAccountsQueries,
  ) {}

  /** Enters a set of bank details. From then on nothing is sent to the organisation until the set is verified. */
  enter(context: RequestContext, organisationId: string, given: Entry): Promise<BankAccountView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { subject } = await this.accounts.lockOwner(tx, organisationId);
      unwrap(decideEnterBankAccount(subject, tx.actor));
      const details = unwrap(decideBankDetails(given));
      const modulusCheck = unwrap(decideModulus(checkModulus(details)));
      const id = await this.accounts.nextId(tx);
      const { accountName } = details;
      const masks = maskBankDetails(details);
      const changeReason = given.reason;
      const account = { id, organisationId, accountName, modulusCheck, changeReason, ...masks };
      await this.accounts.insert(tx, account);
      await this.secrets.keep(tx, account, details);
      const changes = changesBetween(
        {},
        { accountName, modulusCheck, ...masks, status: 'entered' },
      );
      await recordBankAccount(tx, account, { command: 'enter', changes, reason: changeReason });
      return this.queries.view(tx, organisationId, id);
    });
  }

  /**
   * Verifies the set that waits, by a person who did not enter it. Payments go to this set from then on, not to the one
   * it replaces.
   */
  verify(context: RequestContext, key: BankAccountKey, by: Verification): Promise<BankAccountView> {
    return this.unitOfWork.command(context, async (tx) => {
      const account = await this.accounts.lock(tx, key);
      const status = unwrap(decideVerifyBankAccount(account.subject, tx.actor));
      await this.supersede(tx, account);
      await this.accounts.verify(tx, account.id, status, by);
      // how the details were checked is stored with the set, which the organisation cannot read, and not in the
      // history, which it can
      const changes = [{ field: 'status', from: account.status, to: status }];
      await recordBankAccount(tx, account, { command: 'verify', changes });
      return this.queries.view(tx, account.organisationId, account.id);
    });
  }

  /** Rejects the set that waits because it is not right; payments go to the set verified before. */
  reject(context: RequestContext, key: BankAccountKey, reason: string): Promise<BankAccountView> {
    return this.end(context, key, 'reject', reason);
  }

  /** Withdraws a set before it is verified. */
  withdraw(context: RequestContext, key: BankAccountKey, reason: string): Promise<BankAccountView> {
    return this.end(context, key, 'withdraw', reason);
  }

  /** Shows the full numbers to a person who gives a reason. Each look is recorded. */
  reveal(context: RequestContext, key: BankAccountKey, reason: string): Promise<BankDetails> {
    return this.unitOfWork.command(context, async (tx) => {
      const account = await this.accounts.lock(tx, key);
      unwrap(decideRevealBankAccount(account.subject, tx.actor));
      await recordBankAccount(tx, account, { command: 'reveal', reason });
      return this.secrets.openOne(tx, account.id);
    });
  }

  private end(
    context: RequestContext,
    key: BankAccountKey,
    command: Ending,
    reason: string,
  ): Promise<BankAccountView> {
    return this.unitOfWork.command(context, async (tx) => {
      const account = await this.accounts.lock(tx, key);
      const status = unwrap(ENDINGS[command](account.subject, tx.actor));
      await this.accounts.end(tx, account.id, status, reason);
      const changes = [{ field: 'status', from: account.status, to: status }];
      await recordBankAccount(tx, account, { command, changes, reason });
      return this.queries.view(tx, account.organisationId, account.id);
    });
  }

  private async supersede(tx: Transaction, by: LockedBankAccount): Promise<void> {
    const before = await this.accounts.verifiedOf(tx, by);
    if (before === null) return;
    const status = unwrap(decideSupersedeBankAccount(before.subject, tx.actor));
    await this.accounts.end(tx, before.id, status, null);
    const changes = [{ field: 'status', from: before.status, to: status }];
    await recordBankAccount(tx, before, { command: 'supersede', changes });
  }
}
