import { organisationCommands, type OrganisationConcern } from '@almoner/domain/organisations';
import { fundScope } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_APPLICATIONS } from '../../readable/applications.sql.js';
import { areaLinks } from '../../readable/areas.sql.js';
import { doneByReader } from '../../readable/audit.sql.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import type { OrganisationView } from './organisations.dto.js';

/** What decides whether the reader may change the organisation `o`, where `$2` are the funds in which they may. */
const CONCERN = `jsonb_build_object(
  'inTheirFunds', EXISTS (SELECT FROM ${READABLE_AWARDS} a WHERE a.organisation_id = o.id AND a.fund_id = ANY ($2))
    OR EXISTS (SELECT FROM ${READABLE_APPLICATIONS} a WHERE a.organisation_id = o.id AND a.fund_id = ANY ($2)),
  'enteredByThem', ${doneByReader("'organisations.create'", 'o.id')})`;

export const ORGANISATION_COLUMNS = `o.id, o.name, o.kind, o.identifier_scheme AS "identifierScheme", o.identifier,
  o.area_codes AS "areaCodes", ${areaLinks('o.area_codes')} AS areas, o.enterprise_head_id AS "enterpriseHeadId",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name COLLATE letters, m.id), '[]')
     FROM organisations m WHERE m.id <> o.id
      AND (m.id = o.enterprise_head_id OR m.enterprise_head_id = coalesce(o.enterprise_head_id, o.id))) AS enterprise,
  o.illustrative, o.version`;

/** The funds of a role that is limited to some; none where it is for all. */
function fundsOf({ actor }: Transaction): readonly string[] {
  const scope = fundScope(actor, 'organisations.edit');
  return scope === 'all' ? [] : scope;
}

@Injectable()
export class OrganisationsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<OrganisationView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<OrganisationView> {
    const { concern, ...row } = required(
      (
        await tx.query<OrganisationView & { concern: OrganisationConcern }>(
          `SELECT ${ORGANISATION_COLUMNS}, ${CONCERN} AS concern FROM organisations o WHERE o.id = $1`,
          [id, fundsOf(tx)],
        )
      )[0],
    );
    return { ...row, commands: organisationCommands(tx.actor, concern) };
  }

  /** What decides whether the actor may change an organisation. */
  async concern(tx: Transaction, id: string): Promise<OrganisationConcern> {
    const [row] = await tx.query<{ concern: OrganisationConcern }>(
      `SELECT ${CONCERN} AS concern FROM organisations o WHERE o.id = $1`,
      [id, fundsOf(tx)],
    );
    return required(row).concern;
  }
}
