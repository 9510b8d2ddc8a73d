import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { areaLinks } from '../../readable/areas.sql.js';
import type { OrganisationView } from './organisations.dto.js';

export const ORGANISATION_COLUMNS = `o.id, o.name, o.kind, o.identifier_scheme AS "identifierScheme", o.identifier,
  o.area_codes AS "areaCodes", ${areaLinks('o.area_codes')} AS areas, o.enterprise_head_id AS "enterpriseHeadId",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name COLLATE letters, m.id), '[]')
     FROM organisations m WHERE m.id <> o.id
      AND (m.id = o.enterprise_head_id OR m.enterprise_head_id = coalesce(o.enterprise_head_id, o.id))) AS enterprise,
  o.illustrative, o.version`;

@Injectable()
export class OrganisationsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<OrganisationView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<OrganisationView> {
    const [row] = await tx.query<OrganisationView>(
      `SELECT ${ORGANISATION_COLUMNS} FROM organisations o WHERE o.id = $1`,
      [id],
    );
    return required(row);
  }
}
