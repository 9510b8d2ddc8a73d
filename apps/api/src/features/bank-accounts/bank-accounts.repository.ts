import {
  REPLACEABLE_BANK_ACCOUNT_STATUSES,
  type BankAccount as BankAccountSubject,
  type BankAccountStatus,
  type BankDetailsOwner,
  type BankDetailsState,
  type CheckMethod,
  type KeptModulusResult,
  type MaskedDetails,
} from '@almoner/domain/bank-accounts';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { SeparationRepository } from '../separation/separation.repository.js';
import { bankDetailsState } from '../../readable/bank-accounts.sql.js';

const REPLACEABLE = sqlTexts(REPLACEABLE_BANK_ACCOUNT_STATUSES);

/** Whether an organisation can be paid, and to which set of bank details. */
export interface PayableDetails {
  readonly state: BankDetailsState;
  /** The verified set; null unless the state is `verified`. */
  readonly bankAccountId: string | null;
}

/** An organisation whose bank details are locked, exclusively, until the transaction ends. */
export interface LockedOwner {
  readonly name: string;
  readonly subject: BankDetailsOwner;
}

/** A set of bank details whose organisation is locked. */
export interface LockedBankAccount extends MaskedDetails {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly status: BankAccountStatus;
  readonly subject: BankAccountSubject;
}

export interface NewBankAccount extends MaskedDetails {
  readonly id: string;
  readonly organisationId: string;
  readonly accountName: string;
  readonly modulusCheck: KeptModulusResult;
  readonly changeReason: string | null;
}

/** How the bank details were verified. */
export interface Verification {
  readonly method: CheckMethod;
  readonly note: string;
}

const lockOf = (id: string) => `hashtextextended('bank details of ' || ${id}, 0)`;

type FoundRow = Omit<LockedBankAccount, 'subject'>;

const FOUND = `SELECT b.id, b.organisation_id AS "organisationId", o.name AS "organisationName", b.status,
    b.sort_code_mask AS "sortCodeMask", b.account_number_mask AS "accountNumberMask",
    b.roll_number_mask AS "rollNumberMask"
  FROM bank_accounts b JOIN ${READABLE_ORGANISATIONS} o ON o.id = b.organisation_id`;

const PAYABLE = `SELECT o.id AS "organisationId", ${bankDetailsState('o.id')} AS state,
    (SELECT b.id FROM bank_accounts b WHERE b.organisation_id = o.id AND b.status = 'verified') AS id
  FROM ${READABLE_ORGANISATIONS} o WHERE o.id = ANY ($1)`;

/**
 * The bank details of organisations, masked. Whoever changes them takes an exclusive lock on the organisation's
 * details; whoever sends money takes a shared lock, so that the details cannot change while a payment is released.
 */
@Injectable()
export class BankAccountsRepository {
  constructor(@Inject(SeparationRepository) private readonly separation: SeparationRepository) {}

  /** Whether an organisation can be paid, locked (shared) until the transaction ends. */
  async forPayment(tx: Transaction, organisationId: string): Promise<PayableDetails> {
    return required((await this.forPayments(tx, [organisationId])).get(organisationId));
  }

  /**
   * Whether many organisations can be paid, by their ids, locked as in `forPayment`; leaves out those that are not
   * visible.
   */
  async forPayments(
    tx: Transaction,
    organisationIds: readonly string[],
  ): Promise<Map<string, PayableDetails>> {
    const ids = await this.lockOrganisations(tx, organisationIds);
    const rows = await tx.query<PayableDetails & { organisationId: string; id: string | null }>(
      PAYABLE,
      [ids],
    );
    return new Map(
      rows.map(({ organisationId, state, id }) => [
        organisationId,
        { state, bankAccountId: state === 'verified' ? id : null },
      ]),
    );
  }

  /**
   * Takes a shared lock on the bank details of organisations, always in the order of their ids so that two transactions
   * cannot block each other. Others may take the shared lock too; nobody can change the details meanwhile.
   */
  async lockOrganisations(tx: Transaction, organisationIds: readonly string[]): Promise<string[]> {
    const ids = [...new Set(organisationIds)].sort();
    await tx.query(
      `SELECT pg_advisory_xact_lock_shared(${lockOf('wanted.id')}) FROM unnest($1::uuid[]) AS wanted (id)`,
      [ids],
    );
    return ids;
  }

  /**
   * Takes an exclusive lock on an organisation's bank details. Answers what the rules need to know before a new set is
   * entered.
   */
  async lockOwner(tx: Transaction, organisationId: string): Promise<LockedOwner> {
    await tx.query(`SELECT pg_advisory_xact_lock(${lockOf('$1::uuid')})`, [organisationId]);
    const [row] = await tx.query<{ name: string; isChangeWaiting: boolean }>(
      `SELECT o.name, EXISTS (SELECT FROM bank_accounts b
                               WHERE b.organisation_id = o.id AND b.status = 'entered') AS "isChangeWaiting"
         FROM ${READABLE_ORGANISATIONS} o WHERE o.id = $1`,
      [organisationId],
    );
    const { name, isChangeWaiting } = required(row);
    const duties = await this.separation.dutiesOn(tx, { organisationId });
    return { name, subject: { organisationId, isChangeWaiting, duties } };
  }

  /** Takes an exclusive lock on the organisation's bank details and answers one set of them. */
  async lock(
    tx: Transaction,
    { organisationId, id }: { readonly organisationId: string; readonly id: string },
  ): Promise<LockedBankAccount> {
    const { subject } = await this.lockOwner(tx, organisationId);
    const [row] = await tx.query<FoundRow>(`${FOUND} WHERE b.organisation_id = $1 AND b.id = $2`, [
      organisationId,
      id,
    ]);
    return locked(required(row), subject.duties);
  }

  /**
   * The set, verified or frozen, that another set of an organisation replaces; its bank details are locked. Null where
   * there is none.
   */
  async verifiedOf(tx: Transaction, account: LockedBankAccount): Promise<LockedBankAccount | null> {
    const [row] = await tx.query<FoundRow>(
      `${FOUND} WHERE b.organisation_id = $1 AND b.status IN (${REPLACEABLE}) AND b.id <> $2`,
      [account.organisationId, account.id],
    );
    return row ? locked(row, account.subject.duties) : null;
  }

  /**
   * An id for a set that is about to be entered. It is needed beforehand, because sealed numbers are bound to the id of
   * their set.
   */
  async nextId(tx: Transaction): Promise<string> {
    const [row] = await tx.query<{ id: string }>('SELECT uuidv7() AS id');
    return required(row).id;
  }

  async insert(tx: Transaction, account: NewBankAccount): Promise<void> {
    await tx.query(
      `INSERT INTO bank_accounts (id, organisation_id, account_name, sort_code_mask, account_number_mask,
         roll_number_mask, modulus_check, change_reason, entered_at, entered_by_id, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9)`,
      [
        account.id,
        account.organisationId,
        account.accountName,
        account.sortCodeMask,
        account.accountNumberMask,
        account.rollNumberMask,
        account.modulusCheck,
        account.changeReason,
        tx.now,
        tx.actor.userId,
      ],
    );
  }

  async verify(tx: Transaction, id: string, status: BankAccountStatus, by: Verification) {
    await tx.query(
      `UPDATE bank_accounts SET status = $2, verified_at = $3, verified_by_id = $4, check_method = $5,
              check_note = $6, version = version + 1, updated_at = $3 WHERE id = $1`,
      [id, status, tx.now, tx.actor.userId, by.method, by.note],
    );
  }

  /** Freezes the set that a returned payment went to. */
  async freeze(tx: Transaction, id: string, status: BankAccountStatus, reason: string) {
    await tx.query(
      `UPDATE bank_accounts SET status = $2, frozen_at = $3, frozen_reason = $4,
              version = version + 1, updated_at = $3 WHERE id = $1`,
      [id, status, tx.now, reason],
    );
  }

  /** Ends the use of a set: rejected, withdrawn or superseded. */
  async end(tx: Transaction, id: string, status: BankAccountStatus, reason: string | null) {
    await tx.query(
      `UPDATE bank_accounts SET status = $2, closed_at = $3, closed_by_id = $4, closed_reason = $5,
              version = version + 1, updated_at = $3 WHERE id = $1`,
      [id, status, tx.now, tx.actor.userId, reason],
    );
  }
}

function locked(row: FoundRow, duties: BankAccountSubject['duties']): LockedBankAccount {
  const { organisationId, status } = row;
  return { ...row, subject: { organisationId, status, duties } };
}
