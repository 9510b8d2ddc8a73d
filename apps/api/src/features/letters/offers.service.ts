import type { AuditAction } from '@almoner/domain/audit';
import {
  decideAssured,
  decideNoticeConfirmed,
  decideSubsidy,
  type OfferAssurance,
} from '@almoner/domain/assurances';
import {
  decideAcceptAward,
  decideAcknowledgeAward,
  decideDeclineAward,
  decideExpiry,
  decideExtendOffer,
  decideLapseOffer,
  decideLaterExpiry,
  decideOfferAward,
  type Award as AwardSubject,
  type AwardStatus,
} from '@almoner/domain/awards';
import { todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import { decideLetterRead } from '@almoner/domain/letters';
import { accept, andThen, decideListed, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { decideTogether } from '../../platform/audit/last-change.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AssurancesRepository } from '../assurances/assurances.repository.js';
import { AwardBatchesRepository, batchOf, listed } from '../awards/award-batches.repository.js';
import type { AwardBatch } from '../awards/award-batches.dto.js';
import type { AwardRow } from '../awards/award.entity.js';
import { recordAward } from '../awards/awards.audit.js';
import type { AwardView } from '../awards/awards.dto.js';
import { AwardsQueries } from '../awards/awards.queries.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { LettersRepository } from './letters.repository.js';
import { OfferOutcomesUseCase } from './offer-outcomes.use-case.js';

/** A locked award as the domain's rules take it, and the day of the transaction. */
interface Locked {
  readonly award: AwardRow;
  readonly subject: AwardSubject;
  readonly today: PlainDate;
}

/** The typed name, and the SHA-256 of the letter that the person read; null where the request names none. */
export interface Signed {
  readonly name: string;
  readonly letterSha256: string | null;
  /** The notice about the subsidy that the person was shown and confirmed; null where the request has none. */
  readonly subsidyNotice: string | null;
}

/** The two ways to agree to an award: to accept an offer, or to acknowledge the letter of an allocation. */
const AGREEMENTS = { accept: decideAcceptAward, acknowledge: decideAcknowledgeAward } as const;

type Agreement = keyof typeof AGREEMENTS;

/** Takes an award from its offer to the organisation's answer, or to the day on which the offer lapses. */
@Injectable()
export class OffersService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardBatchesRepository) private readonly batches: AwardBatchesRepository,
    @Inject(AwardsQueries) private readonly queries: AwardsQueries,
    @Inject(AssurancesRepository) private readonly assurances: AssurancesRepository,
    @Inject(LettersRepository) private readonly letters: LettersRepository,
    @Inject(OfferOutcomesUseCase) private readonly outcomes: OfferOutcomesUseCase,
  ) {}

  /** Offers an approved award by a letter. The last day to accept is the given one, or 28 days ahead. */
  offer(context: RequestContext, id: string, asked: PlainDate | null): Promise<AwardView> {
    return this.command(context, id, async (tx, { award, subject, today }) => {
      const status = unwrap(decideOfferAward(subject, tx.actor));
      await this.assurances.lockAssistanceOf(tx, id);
      unwrap(decideAssured(await this.assurances.ofAward(tx, id)));
      await this.send(tx, award, status, unwrap(decideExpiry(asked, today)));
    });
  }

  /** Offers several approved awards with the same last day, all of them or none. */
  offerAll(
    context: RequestContext,
    ids: readonly string[],
    asked: PlainDate | null,
  ): Promise<AwardBatch> {
    return this.unitOfWork.command(context, async (tx) => {
      unwrap(decideListed('/awardIds', ids));
      const batch = await this.batches.lock(tx, ids);
      const today = todayInScotland(tx.now);
      const assured = new Map<AwardSubject, OfferAssurance>();
      for (const { award, subject } of batch)
        assured.set(subject, await this.assurances.ofAward(tx, award.id));
      const statuses = await decideTogether(
        tx,
        listed(batch),
        ({ award }) => award.id,
        ({ subject }) =>
          andThen(decideOfferAward(subject, tx.actor), (status) =>
            andThen(decideAssured(assured.get(subject) as OfferAssurance), () => accept(status)),
          ),
      );
      const expiresOn = unwrap(decideExpiry(asked, today));
      for (const [index, { award }] of batch.entries())
        await this.send(tx, award, statuses[index] as AwardStatus, expiresOn);
      return batchOf(batch.map(({ award }) => award));
    });
  }

  /** Extends the offer, with a new letter that states the new last day. */
  extend(
    context: RequestContext,
    id: string,
    asked: PlainDate,
    reason: string,
  ): Promise<AwardView> {
    return this.command(context, id, async (tx, { award, subject, today }) => {
      unwrap(decideExtendOffer(subject, tx.actor));
      const expiresOn = unwrap(decideLaterExpiry(subject, asked, today));
      await this.save(tx, 'awards.extend-offer', award, { expiresOn }, reason);
      await this.outcomes.changed(tx, award);
    });
  }

  /**
   * Agrees to the award: accepts the offer, or acknowledges the letter of an allocation, which is its acceptance. What is
   * reserved for confirmed years becomes committed. The kind of subsidy is asked for again, and the notice that was
   * confirmed is kept. Refuses with `letters.changed` where the letter was made again after the organisation read it.
   */
  agree(
    context: RequestContext,
    id: string,
    command: Agreement,
    { name, letterSha256, subsidyNotice }: Signed,
  ): Promise<AwardView> {
    return this.command(context, id, async (tx, { award, subject, today }) => {
      const status = unwrap(AGREEMENTS[command](subject, tx.actor, today));
      unwrap(decideLetterRead(letterSha256, await this.letters.latestOf(tx, id)));
      const notice = await this.confirmSubsidy(tx, id, subsidyNotice);
      const accepted = { status, acceptedAt: tx.now, acceptedById: tx.actor.userId };
      await this.save(tx, `awards.${command}`, award, accepted);
      if (notice !== null) await this.keepConfirmation(tx, award, notice);
      await this.outcomes.accepted(tx, award, name, command);
    });
  }

  /** Declines the offer: the award's money is available again, and its instalments are cancelled. */
  decline(context: RequestContext, id: string, reason: string): Promise<AwardView> {
    return this.command(context, id, async (tx, { award, subject }) => {
      const status = unwrap(decideDeclineAward(subject, tx.actor));
      await this.close(tx, award, { command: 'decline', status, reason });
    });
  }

  /** Marks an offer as lapsed after its last day: its money is available again, and its instalments are cancelled. */
  lapse(context: RequestContext, id: string, reason: string): Promise<AwardView> {
    return this.command(context, id, async (tx, { award, subject, today }) => {
      const status = unwrap(decideLapseOffer(subject, tx.actor, today));
      await this.close(tx, award, { command: 'lapse', status, reason });
    });
  }

  /**
   * Asks once more whether the kind of subsidy is recorded and its limit kept, and for the confirmation of the notice.
   * Answers the notice that was confirmed; null where the award needs none.
   */
  private async confirmSubsidy(
    tx: Transaction,
    awardId: string,
    confirmed: string | null,
  ): Promise<string | null> {
    await this.assurances.lockAssistanceOf(tx, awardId);
    const subsidy = await this.assurances.subsidyOf(tx, awardId);
    unwrap(decideSubsidy(subsidy));
    unwrap(decideNoticeConfirmed(subsidy.notice, confirmed));
    return subsidy.notice;
  }

  private async keepConfirmation(tx: Transaction, award: AwardRow, notice: string): Promise<void> {
    await this.assurances.keepConfirmation(tx, award, notice);
    const changes = [{ field: 'subsidyNotice', from: null, to: notice }];
    await recordAward(tx, 'assurances.confirm-notice', award, changes);
  }

  /** Sends an offer that the rules have allowed. */
  private async send(
    tx: Transaction,
    award: AwardRow,
    status: AwardStatus,
    expiresOn: PlainDate,
  ): Promise<void> {
    await this.outcomes.offered(tx, award, expiresOn);
    const offered = { status, expiresOn, offeredAt: tx.now, offeredById: tx.actor.userId };
    await this.save(tx, 'awards.offer', award, offered);
  }

  private async close(
    tx: Transaction,
    award: AwardRow,
    end: { command: 'decline' | 'lapse'; status: AwardStatus; reason: string },
  ): Promise<void> {
    const { command, status, reason } = end;
    await this.save(tx, `awards.${command}`, award, { status, closedReason: reason }, reason);
    await this.outcomes.cameToNothing(tx, award, command, reason);
  }

  private command(
    context: RequestContext,
    id: string,
    work: (tx: Transaction, locked: Locked) => Promise<void>,
  ): Promise<AwardView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, id);
      const subject = await this.awards.subjectOf(tx, award);
      await work(tx, { award, subject, today: todayInScotland(tx.now) });
      return this.queries.view(tx, id);
    });
  }

  /** Saves the changed columns with an audit record. */
  private async save(
    tx: Transaction,
    action: AuditAction,
    award: AwardRow,
    values: Partial<AwardRow>,
    reason?: string,
  ): Promise<void> {
    const { status, expiresOn } = award;
    await this.awards.save(tx, Object.assign(award, values));
    const changes = [
      { field: 'status', from: status, to: award.status },
      { field: 'expiresOn', from: expiresOn, to: award.expiresOn },
    ];
    const changed = changes.filter(({ from, to }) => from !== to);
    await recordAward(tx, action, award, changed, reason);
  }
}
