import {
  awardOriginFaults,
  type AwardedApplication,
  type AwardOrigin,
} from '@almoner/domain/awards';
import { ZERO } from '@almoner/domain/money';
import type { OrganisationKind } from '@almoner/domain/organisations';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { ApplicationsRepository } from '../applications/applications.repository.js';
import { AreasRepository } from '../areas/areas.repository.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { AwardsRepository } from './awards.repository.js';

/** The origin of an award as its draft states it; `areaCodes` is null where the areas of the application apply. */
export interface StatedOrigin extends AwardOrigin {
  readonly areaCodes: string[] | null;
}

/** The organisation and the fund of the award to be made. */
export interface FoundOrigin {
  readonly application: (AwardedApplication & { readonly id: string }) | null;
  readonly fund: { readonly id: string; readonly code: string };
  readonly organisationId: string;
  /** Its name and kind; absent for an organisation that does not exist, which the database refuses. */
  readonly recipient: { readonly name: string; readonly kind: OrganisationKind } | undefined;
  readonly title: string;
  readonly areaCodes: string[];
}

/** Finds the origin of an award: the application, which it locks, or the fund and organisation of a direct award. */
@Injectable()
export class AwardOriginsRepository {
  constructor(
    @Inject(ApplicationsRepository) private readonly applications: ApplicationsRepository,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(AreasRepository) private readonly areas: AreasRepository,
  ) {}

  /** Refuses a contradictory or incomplete origin with `shared.invalid`, and one that is not visible with not-found. */
  find(tx: Transaction, stated: StatedOrigin): Promise<FoundOrigin> {
    const faults = awardOriginFaults(stated);
    if (faults.length > 0) throw new RefusalError(refusal('shared.invalid', {}, faults));
    const { applicationId } = stated;
    return applicationId === null
      ? this.direct(tx, stated)
      : this.ofApplication(tx, stated, applicationId);
  }

  private async ofApplication(
    tx: Transaction,
    stated: StatedOrigin,
    applicationId: string,
  ): Promise<FoundOrigin> {
    // locked first, so that the application leads to one award only
    const found = await this.applications.lock(tx, applicationId);
    const { id, status, fundId, organisationId } = found;
    const hasAward = await this.awards.hasAwardFrom(tx, id);
    const amountRequestedPence = found.amountRequestedPence ?? ZERO;
    return {
      application: { id, status, fundId, amountRequestedPence, hasAward },
      fund: await this.funds.get(tx, fundId),
      organisationId,
      recipient: await this.recipient(tx, organisationId),
      title: stated.title ?? found.title,
      areaCodes: await this.areas.known(tx, stated.areaCodes ?? found.areaCodes),
    };
  }

  private async recipient(tx: Transaction, id: string): Promise<FoundOrigin['recipient']> {
    const [found] = await tx.query<{ name: string; kind: OrganisationKind }>(
      `SELECT name, kind FROM ${READABLE_ORGANISATIONS} WHERE id = $1`,
      [id],
    );
    return found;
  }

  private async direct(tx: Transaction, stated: StatedOrigin): Promise<FoundOrigin> {
    return {
      application: null,
      fund: await this.funds.get(tx, stated.fundId as string),
      organisationId: stated.organisationId as string,
      recipient: await this.recipient(tx, stated.organisationId as string),
      title: stated.title as string,
      areaCodes: await this.areas.known(tx, stated.areaCodes ?? []),
    };
  }
}
