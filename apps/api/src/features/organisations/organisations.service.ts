import { changesBetween, fieldsOf, type AuditAction } from '@almoner/domain/audit';
import {
  decideEnterpriseHead,
  decideIdentifier,
  decideOrganisationUpdate,
  organisationKindFault,
  type IdentifierScheme,
  type OrganisationKind,
} from '@almoner/domain/organisations';
import { refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { AreasRepository } from '../areas/areas.repository.js';
import type { OrganisationView } from './organisations.dto.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsRepository } from './organisations.repository.js';

/** The details of an organisation, from the register or entered by the funder. */
export interface OrganisationDetails {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly identifierScheme: IdentifierScheme;
  readonly identifier: string;
  readonly areaCodes: string[];
  /** The organisation at the head of its enterprise; null where it is alone or the head itself. */
  readonly enterpriseHeadId: string | null;
}

const DETAILS = [
  'name',
  'kind',
  'identifierScheme',
  'identifier',
  'areaCodes',
  'enterpriseHeadId',
] as const;

export type NewOrganisation = Omit<OrganisationDetails, 'areaCodes' | 'enterpriseHeadId'> & {
  readonly areaCodes?: string[];
  readonly enterpriseHeadId?: string | null;
};

@Injectable()
export class OrganisationsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(OrganisationsRepository) private readonly organisations: OrganisationsRepository,
    @Inject(AreasRepository) private readonly areas: AreasRepository,
    @Inject(OrganisationsQueries) private readonly queries: OrganisationsQueries,
  ) {}

  create(context: RequestContext, given: NewOrganisation): Promise<OrganisationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const details = await this.checked(
        tx,
        null,
        { areaCodes: [], enterpriseHeadId: null, ...given },
        null,
      );
      const { id } = await this.organisations.save(tx, { ...details });
      await this.record(tx, 'organisations.create', id, {}, details);
      return this.queries.view(tx, id);
    });
  }

  update(
    context: RequestContext,
    id: string,
    seen: number,
    change: Partial<OrganisationDetails>,
  ): Promise<OrganisationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const organisation = await this.organisations.lock(tx, id);
      unwrap(decideOrganisationUpdate(tx.actor, await this.queries.concern(tx, id)));
      requireVersion(organisation.version, seen);
      const before = fieldsOf(organisation, DETAILS);
      const after = await this.checked(tx, id, { ...before, ...change }, before.kind);
      await this.organisations.save(tx, { ...organisation, ...after });
      await this.record(tx, 'organisations.update', id, before, after);
      return this.queries.view(tx, id);
    });
  }

  private async checked(
    tx: Transaction,
    id: string | null,
    details: OrganisationDetails,
    kindBefore: OrganisationKind | null,
  ): Promise<OrganisationDetails> {
    const detail = organisationKindFault(details.kind, kindBefore);
    if (detail !== null)
      throw new RefusalError(refusal('shared.invalid', {}, [{ pointer: '/kind', detail }]));
    const { enterpriseHeadId } = details;
    if (enterpriseHeadId !== null)
      unwrap(
        decideEnterpriseHead(await this.organisations.enterpriseFacts(tx, id, enterpriseHeadId)),
      );
    const identifier = unwrap(decideIdentifier(details.identifierScheme, details.identifier));
    const areaCodes = await this.areas.known(tx, details.areaCodes);
    return { ...details, identifier, areaCodes };
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    id: string,
    before: Partial<OrganisationDetails>,
    after: OrganisationDetails,
  ): Promise<void> {
    return tx.audit({
      action,
      subjectType: 'organisation',
      subjectId: id,
      subjectReference: after.name,
      organisationId: id,
      changes: changesBetween({ ...before }, { ...after }),
    });
  }
}
