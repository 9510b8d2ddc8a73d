import {
  bankAccountCommands,
  bankAccountStatusWords,
  bankDetailsCommands,
  modulusWords,
  type BankDetailsState,
} from '@almoner/domain/bank-accounts';
import type { HeldDuty } from '@almoner/domain/separation';
import type { Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { SeparationRepository } from '../separation/separation.repository.js';
import type {
  BankAccountItem,
  BankAccountListQuery,
  BankAccountView,
  BankDetailsView,
} from './bank-accounts.dto.js';
import { BANK_ACCOUNT_FROM, bankAccountItem, bankAccountsOf } from './bank-accounts.sql.js';
import { bankDetailsState } from '../../readable/bank-accounts.sql.js';

type ItemRow = Omit<BankAccountItem, 'statusWords' | 'modulusWords'>;

interface OwnerRow {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly state: BankDetailsState;
}

/** Sets answered of one organisation: the one in use, the one that waits, and the latest before them. */
const MOST = 22;
const MOST_EARLIER = 20;

function statement(query: BankAccountListQuery, actor: Actor): ListStatement {
  return {
    columns: bankAccountItem(actor.audience),
    from: BANK_ACCOUNT_FROM,
    id: 'b.id',
    conditions: new Conditions()
      .add('b.status = $', query.status)
      .add('b.organisation_id = $', query.organisationId)
      .add('o.name ILIKE $ OR b.account_name ILIKE $', containing(query.q)),
    sorts: {
      enteredAt: { expression: 'b.entered_at', type: 'timestamptz' },
      organisationName: byLetters('o.name'),
      status: { expression: 'b.status', type: 'text' },
    },
  };
}

function shown(row: ItemRow, actor: Actor): BankAccountItem {
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

  list(context: RequestContext, query: BankAccountListQuery): Promise<Page<BankAccountItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const asked = { ...query, sort: query.sort ?? 'enteredAt' };
      const page = await keysetPage<ItemRow>(tx, statement(query, tx.actor), asked);
      return { ...page, items: page.items.map((item) => shown(item, tx.actor)) };
    });
  }

  /** What an organisation is paid to, what waits to be verified, and what came before. */
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
    const held = await this.separation.heldOn(tx, { organisationId });
    const current = items.find(({ status }) => status === 'verified') ?? null;
    const waiting = items.find(({ status }) => status === 'entered');
    const isChangeWaiting = waiting !== undefined;
    return {
      organisationId,
      organisationName,
      state,
      current,
      waiting: waiting ? viewOf(waiting, current, held, tx.actor) : null,
      earlier: items
        .filter(({ status }) => status !== 'verified' && status !== 'entered')
        .slice(0, MOST_EARLIER),
      commands: bankDetailsCommands({ organisationId, isChangeWaiting, held }, tx.actor),
    };
  }

  async view(tx: Transaction, organisationId: string, id: string): Promise<BankAccountView> {
    const [row] = await tx.query<ItemRow>(
      `SELECT ${bankAccountItem(tx.actor.audience)} FROM ${BANK_ACCOUNT_FROM}
        WHERE b.organisation_id = $1 AND b.id = $2`,
      [organisationId, id],
    );
    const item = shown(required(row), tx.actor);
    const held = await this.separation.heldOn(tx, { organisationId });
    const items = item.status === 'entered' ? await this.itemsOf(tx, organisationId) : [];
    const current = items.find(({ status }) => status === 'verified') ?? null;
    return viewOf(item, current, held, tx.actor);
  }

  private async itemsOf(tx: Transaction, organisationId: string): Promise<BankAccountItem[]> {
    const rows = await tx.query<ItemRow>(bankAccountsOf(tx.actor.audience), [organisationId, MOST]);
    return rows.map((row) => shown(row, tx.actor));
  }
}

function viewOf(
  item: BankAccountItem,
  replaces: BankAccountItem | null,
  held: readonly HeldDuty[],
  actor: Actor,
): BankAccountView {
  return { ...item, replaces, commands: bankAccountCommands({ ...item, held }, actor) };
}
