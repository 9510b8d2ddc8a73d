import type { IdentifierScheme, OrganisationKind } from '@almoner/domain/organisations';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

@Entity('organisations')
export class OrganisationRow extends VersionedRow {
  @Column('text')
  name: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  identifierScheme: IdentifierScheme;

  @Column('text')
  identifier: string;

  @Column('text', { array: true })
  areaCodes: string[];
}
