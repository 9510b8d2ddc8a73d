import type { Pence } from '@almoner/domain/money';
import { Entity } from 'typeorm';
import { ProposedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('payment_level_changes')
export class PaymentLevelChangeRow extends ProposedRow {
  /** Null where one approval is always enough. */
  @MoneyColumn({ nullable: true })
  levelTwoAbovePence: Pence | null;

  /** Null where two approvals are always enough. */
  @MoneyColumn({ nullable: true })
  levelThreeAbovePence: Pence | null;
}
