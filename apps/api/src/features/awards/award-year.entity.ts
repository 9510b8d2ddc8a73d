import type { AwardYearStatus } from '@almoner/domain/awards';
import type { Pence } from '@almoner/domain/money';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('award_years')
export class AwardYearRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  awardId: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  organisationId: string;

  /** The budget line that pays the year. */
  @Column('uuid')
  budgetLineId: string;

  /** The calendar year in which the financial year starts. */
  @Column('integer')
  financialYear: number;

  @MoneyColumn()
  amountPence: Pence;

  @Column('text')
  status: AwardYearStatus;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('uuid', { nullable: true })
  confirmedById: string | null;
}
