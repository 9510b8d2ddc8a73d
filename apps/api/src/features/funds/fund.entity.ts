import type { FundKind, FundStatus } from '@almoner/domain/funds';
import type { Pence } from '@almoner/domain/money';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('funds')
export class FundRow extends VersionedRow {
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: FundKind;

  @Column('uuid', { nullable: true })
  programmeId: string | null;

  @Column('text')
  status: FundStatus;

  @Column('text')
  purpose: string;

  @MoneyColumn({ nullable: true })
  annualAmountPence: Pence | null;

  @MoneyColumn({ nullable: true })
  totalAmountPence: Pence | null;

  @Column('text')
  amountNote: string;

  /** Whether an award can be offered only after due diligence is passed. */
  @Column('boolean')
  requiresDueDiligence: boolean;

  @Column('text', { array: true })
  themes: string[];
}
