import type { SavedSearch } from '@almoner/domain/saved-views';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';

@Entity('saved_views')
export class SavedViewRow extends VersionedRow {
  @Column('uuid')
  userId: string;

  @Column('text')
  list: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  search: SavedSearch;
}
