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

  /** The organisation at the head of the enterprise it belongs to; null where it is alone or the head itself. */
  @Column('uuid', { nullable: true })
  enterpriseHeadId: string | null;
}
