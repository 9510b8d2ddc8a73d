import type { AggregationRule, IndicatorUnit } from '@almoner/domain/outcomes';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

@Entity('indicators')
export class IndicatorRow extends VersionedRow {
  @Column('text')
  code: string;

  @Column('text')
  title: string;

  @Column('text')
  unit: IndicatorUnit;

  @Column('text')
  rule: AggregationRule;

  @Column('text')
  definition: string;

  /** The fund that may ask for it; null where every fund may. */
  @Column('uuid', { nullable: true })
  fundId: string | null;
}
