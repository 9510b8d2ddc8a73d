import type { BudgetChangeKind, RecordedAuthorityKind } from '@almoner/domain/budgets';
import type { PlainDate } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { Column, Entity } from 'typeorm';
import { ProposedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('budget_changes')
export class BudgetChangeRow extends ProposedRow {
  @Column('uuid')
  budgetLineId: string;

  @Column('text')
  kind: BudgetChangeKind;

  /** What is added to the allocation; only of the kind `allocation`. */
  @MoneyColumn({ nullable: true })
  amountPence: Pence | null;

  /** Only of the kind `over-programming`. */
  @Column('integer', { nullable: true })
  basisPoints: number | null;

  /** What an authority is; each only of the kind `authority`. */
  @Column('text', { nullable: true })
  authorityKind: RecordedAuthorityKind | null;

  @Column('text', { nullable: true })
  authorityReference: string | null;

  @Column('date', { nullable: true })
  authorityOn: PlainDate | null;

  /** The whole amount that the authority gives. */
  @MoneyColumn({ nullable: true })
  authorisedPence: Pence | null;
}
