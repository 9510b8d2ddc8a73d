import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { areaLinks } from '../areas/area-links.sql.js';
import type { OrganisationListQuery, OrganisationView } from './organisations.dto.js';

const COLUMNS = `o.id, o.name, o.kind, o.identifier_scheme AS "identifierScheme", o.identifier,
  o.area_codes AS "areaCodes", ${areaLinks('o.area_codes')} AS areas, o.illustrative, o.version`;

function statement(query: OrganisationListQuery): ListStatement {
  return {
    columns: COLUMNS,
    from: 'organisations o',
    id: 'o.id',
    conditions: new Conditions()
      .add('o.name ILIKE $ OR o.identifier ILIKE $', containing(query.q))
      .add('$ = ANY (o.area_codes)', query.areaCode)
      .add('o.kind = $', query.kind),
    sorts: {
      name: byLetters('o.name'),
      kind: { expression: 'o.kind', type: 'text' },
    },
  };
}

@Injectable()
export class OrganisationsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** All organisations for staff; its own alone for a person of an organisation (row-level security). */
  list(context: RequestContext, query: OrganisationListQuery): Promise<Page<OrganisationView>> {
    return this.unitOfWork.read(context, (tx) =>
      keysetPage<OrganisationView>(tx, statement(query), { ...query, sort: query.sort ?? 'name' }),
    );
  }

  get(context: RequestContext, id: string): Promise<OrganisationView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<OrganisationView> {
    const [row] = await tx.query<OrganisationView>(
      `SELECT ${COLUMNS} FROM organisations o WHERE o.id = $1`,
      [id],
    );
    return required(row);
  }
}
