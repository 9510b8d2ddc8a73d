import {
  bankAccountCommands,
  bankAccountStatusWords,
  bankDetailsCommands,
  isPastBankAccount,
  modulusWords,
  type BankDetailsState,
} from '@almoner/domain/bank-accounts';
import type { TakenDuty } from '@almoner/domain/separation';
import type { Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SeparationRepository } from '../separation/separation.repository.js';
import type { BankAccountItem, BankAccountView, BankDetailsView } from './bank-accounts.dto.js';
import { BANK_ACCOUNT_JOINS, bankAccountItem, bankAccountsOf } from './bank-accounts.sql.js';
import { bankDetailsState } from '../../readable/bank-accounts.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

export type BankAccountItemRow = Omit<BankAccountItem, 'statusWords' | 'modulusWords'>;

interface OwnerRow {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly state: BankDetailsState;
}

/**
 * How many sets of an organisation are answered at most: the one in use, the one that waits, and the latest earlier
 * ones.
 */
const MOST = 22;
const MOST_EARLIER = 20;

/** A set of bank details for its reader, with its status in words. */
export function shownBankAccount(row: BankAccountItemRow, actor: Actor): BankAccountItem {
  return {
    ...row,
    statusWords: bankAccountStatusWords(row.status, actor.audience),
    modulusWords: modulusWords(row.modulusCheck),
  };
}

/** Reads bank details, masked, for staff and for the organisation itself. */
@Injectable()
export class BankAccountsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(SeparationRepository) private readonly separation: SeparationRepository,
  ) {}

  /** The set that an organisation is paid to, the set that waits to be verified, and the earlier sets. */
  ofOrganisation(context: RequestContext, organisationId: string): Promise<BankDetailsView> {
    return this.unitOfWork.read(context, (tx) => this.details(tx, organisationId));
  }

  get(context: RequestContext, organisationId: string, id: string): Promise<BankAccountView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, organisationId, id));
  }

  async details(tx: Transaction, organisationId: string): Promise<BankDetailsView> {
    const [owner] = await tx.query<OwnerRow>(
      `SELECT o.id AS "organisationId", o.name AS "organisationName", ${bankDetailsState('o.id')} AS state
         FROM ${READABLE_ORGANISATIONS} o WHERE o.id = $1`,
      [organisationId],
    );
    const { organisationName, state } = required(owner);
    const items = await this.itemsOf(tx, organisationId);
    const duties = await this.separation.dutiesOn(tx, { organisationId });
    const current = items.find(({ status }) => status === 'verified') ?? null;
    const entered = items.find(({ status }) => status === 'entered');
    const frozen = items.find(({ status }) => status === 'frozen');
    const isChangeWaiting = entered !== undefined;
    const waiting = entered ?? frozen;
    const replaced = entered === undefined ? null : (current ?? frozen ?? null);
    return {
      organisationId,
      organisationName,
      state,
      current,
      waiting: waiting ? viewOf(waiting, replaced, duties, tx.actor) : null,
      earlier: items.filter(({ status }) => isPastBankAccount(status)).slice(0, MOST_EARLIER),
      commands: bankDetailsCommands({ organisationId, isChangeWaiting, duties }, tx.actor),
    };
  }

  async view(tx: Transaction, organisationId: string, id: string): Promise<BankAccountView> {
    const [row] = await tx.query<BankAccountItemRow>(
      `SELECT ${bankAccountItem(tx.actor.audience)} FROM bank_accounts b ${BANK_ACCOUNT_JOINS}
        WHERE b.organisation_id = $1 AND b.id = $2`,
      [organisationId, id],
    );
    const item = shownBankAccount(required(row), tx.actor);
    const duties = await this.separation.dutiesOn(tx, { organisationId });
    const items = item.status === 'entered' ? await this.itemsOf(tx, organisationId) : [];
    const replaced =
      items.find(({ status }) => status === 'verified' || status === 'frozen') ?? null;
    return viewOf(item, replaced, duties, tx.actor);
  }

  private async itemsOf(tx: Transaction, organisationId: string): Promise<BankAccountItem[]> {
    const rows = await tx.query<BankAccountItemRow>(bankAccountsOf(tx.actor.audience), [
      organisationId,
      MOST,
    ]);
    return rows.map((row) => shownBankAccount(row, tx.actor));
  }
}

function viewOf(
  item: BankAccountItem,
  replaces: BankAccountItem | null,
  duties: readonly TakenDuty[],
  actor: Actor,
): BankAccountView {
  return { ...item, replaces, commands: bankAccountCommands({ ...item, duties }, actor) };
}
