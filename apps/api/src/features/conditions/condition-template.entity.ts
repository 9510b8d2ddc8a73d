import type { ConditionOwner } from '@almoner/domain/conditions';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

/** A condition of the library, which can be added to awards. */
@Entity('condition_templates')
export class ConditionTemplateRow extends VersionedRow {
  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('text')
  owner: ConditionOwner;

  @Column('text')
  usualEvidence: string;

  @Column('boolean')
  active: boolean;
}
