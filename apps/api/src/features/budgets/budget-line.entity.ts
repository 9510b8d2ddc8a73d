import type {
  AuthorityKind,
  BudgetAuthority,
  BudgetStatus,
  BudgetType,
} from '@almoner/domain/budgets';
import type { PlainDate } from '@almoner/domain/calendar';
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

  /** Whether a Budget Act or a decision letter gives its money. */
  @Column('text')
  authority: BudgetAuthority;

  /** What gave it authority; null while it is planned. */
  @Column('text', { nullable: true })
  authorityKind: AuthorityKind | null;

  @Column('text', { nullable: true })
  authorityReference: string | null;

  @Column('date', { nullable: true })
  authorityOn: PlainDate | null;

  /** The whole amount that it gives; null while planned and where authority is not recorded. */
  @MoneyColumn({ nullable: true })
  authorityPence: Pence | null;

  /** Whether the reference is invented for the demonstration. */
  @Column('boolean')
  authorityIllustrative: boolean;

  @Column('boolean')
  illustrative: boolean;

  /** Its fields that a public text states though it is illustrative. */
  @Column('text', { array: true })
  stated: string[];
}
