import type { BudgetStatus, BudgetType } from '@almoner/domain/budgets';
import type { Pence } from '@almoner/domain/money';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { MoneyColumn } from '../../platform/database/money-column.js';

/** Read only: its totals change only through the database function `post_journal`. */
@Entity('budget_lines')
export class BudgetLineRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  fundId: string;

  /** The calendar year in which the financial year starts. */
  @Column('integer')
  financialYear: number;

  @Column('text')
  pot: string;

  @MoneyColumn()
  allocatedPence: Pence;

  @MoneyColumn()
  availablePence: Pence;

  @MoneyColumn()
  reservedPence: Pence;

  @MoneyColumn()
  committedPence: Pence;

  @MoneyColumn()
  paidPence: Pence;

  /** The over-programming, in basis points of the allocation. */
  @Column('integer')
  overProgrammingBasisPoints: number;

  /** How far below zero the available amount may go, in pence; the database works it out. */
  @MoneyColumn()
  overProgrammingPence: Pence;

  @Column('boolean')
  ringFenced: boolean;

  @Column('text')
  budgetType: BudgetType;

  @Column('text')
  status: BudgetStatus;

  @Column('boolean')
  illustrative: boolean;
}
