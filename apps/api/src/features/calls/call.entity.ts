import type { CallStatus } from '@almoner/domain/calls';
import type { FinancialYear, PlainDate } from '@almoner/domain/calendar';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

/** A question of the call as it is stored. */
export interface StoredQuestion {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  readonly maxWords: number;
  readonly required: boolean;
}

@Entity('calls')
export class CallRow extends VersionedRow {
  @Column('uuid')
  fundId: string;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('date')
  opensOn: PlainDate;

  @Column('date')
  closesOn: PlainDate;

  /** The financial years that it pays, each by the calendar year in which it starts. */
  @Column('integer', { array: true })
  financialYears: FinancialYear[];

  @Column('text', { array: true })
  themes: string[];

  @Column('jsonb')
  questions: StoredQuestion[];

  @Column('text')
  status: CallStatus;
}
