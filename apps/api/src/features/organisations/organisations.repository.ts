import type { EnterpriseFacts } from '@almoner/domain/organisations';
import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { OrganisationRow } from './organisation.entity.js';

@Injectable()
export class OrganisationsRepository {
  lock(tx: Transaction, id: string): Promise<OrganisationRow> {
    return lockOne(tx, OrganisationRow, { id });
  }

  /** What decides whether an organisation, null for a new one, can belong to the enterprise of `headId`. */
  async enterpriseFacts(
    tx: Transaction,
    id: string | null,
    headId: string,
  ): Promise<EnterpriseFacts> {
    const [head] = await tx.query<{ headHasHead: boolean }>(
      `SELECT enterprise_head_id IS NOT NULL AS "headHasHead" FROM organisations WHERE id = $1 FOR UPDATE`,
      [headId],
    );
    const members = await tx.query(
      `SELECT FROM organisations WHERE enterprise_head_id = $1 LIMIT 1`,
      [id],
    );
    return {
      headExists: head !== undefined,
      isItself: headId === id,
      headHasHead: head?.headHasHead ?? false,
      hasMembers: members.length > 0,
    };
  }

  save(tx: Transaction, organisation: Partial<OrganisationRow>): Promise<OrganisationRow> {
    return saveVersion(tx, OrganisationRow, organisation);
  }
}
