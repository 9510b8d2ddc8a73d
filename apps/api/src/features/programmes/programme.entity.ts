import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

@Entity('programmes')
export class ProgrammeRow extends VersionedRow {
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  note: string;
}
