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

/** Details as they were given, and why they change. */
export interface Entry extends GivenBankDetails {
  readonly reason: string | null;
}

/** One set of an organisation's details. */
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

  /** Enters a set of details; from now on nothing is sent to the organisation until it is verified. */
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

  /** Verifies what waits, never by who entered it; the set it replaces is paid to no more. */
  verify(context: RequestContext, key: BankAccountKey, by: Verification): Promise<BankAccountView> {
    return this.unitOfWork.command(context, async (tx) => {
      const account = await this.accounts.lock(tx, key);
      const status = unwrap(decideVerifyBankAccount(account.subject, tx.actor));
      await this.supersede(tx, account);
      await this.accounts.verify(tx, account.id, status, by);
      // how it was checked stays on the set itself, where the organisation does not read it
      const changes = [{ field: 'status', from: account.status, to: status }];
      await recordBankAccount(tx, account, { command: 'verify', changes });
      return this.queries.view(tx, account.organisationId, account.id);
    });
  }

  /** Says that the details are not right; what was verified before is paid to again. */
  reject(context: RequestContext, key: BankAccountKey, reason: string): Promise<BankAccountView> {
    return this.end(context, key, 'reject', reason);
  }

  /** Takes a change back before it is verified. */
  withdraw(context: RequestContext, key: BankAccountKey, reason: string): Promise<BankAccountView> {
    return this.end(context, key, 'withdraw', reason);
  }

  /** The numbers themselves, for who says why; each look is recorded. */
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
