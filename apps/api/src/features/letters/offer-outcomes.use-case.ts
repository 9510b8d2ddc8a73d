import type { PlainDate } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { AwardJournalsService } from '../awards/award-journals.service.js';
import { AwardVersionsRepository } from '../awards/award-versions.repository.js';
import type { AwardRow } from '../awards/award.entity.js';
import { AwardInstalments } from '../awards/award-instalments.js';
import { LetterMaker } from './letter-maker.js';
import { LettersRepository } from './letters.repository.js';

/**
 * Writes what follows from an offer: the letter; then the acceptance, or the cancelled instalments; and the journal.
 */
@Injectable()
export class OfferOutcomesUseCase {
  constructor(
    @Inject(LettersRepository) private readonly kept: LettersRepository,
    @Inject(LetterMaker) private readonly letters: LetterMaker,
    @Inject(AwardJournalsService) private readonly journals: AwardJournalsService,
    @Inject(AwardInstalments) private readonly instalments: AwardInstalments,
    @Inject(AwardVersionsRepository) private readonly versions: AwardVersionsRepository,
  ) {}

  /** Makes the letter of a new offer. Answers the SHA-256 of its bytes. */
  offered(tx: Transaction, award: AwardRow, expiresOn: PlainDate): Promise<string> {
    return this.letters.make(tx, award, expiresOn);
  }

  /** Makes the letter again because its terms changed. */
  changed(tx: Transaction, award: AwardRow): Promise<void> {
    return this.letters.renew(tx, award);
  }

  /** Commits the confirmed years of the award, and stores the typed name together with the letter that was read. */
  async accepted(
    tx: Transaction,
    award: AwardRow,
    name: string,
    command: 'accept' | 'acknowledge',
  ): Promise<void> {
    await this.kept.keepAcceptance(tx, award, name);
    await this.journals.post(tx, award, command);
    await this.versions.record(tx, award, 'accepted');
  }

  /** Releases the money of every year and cancels its planned instalments. */
  async cameToNothing(
    tx: Transaction,
    award: AwardRow,
    command: 'decline' | 'lapse',
    reason: string,
  ): Promise<void> {
    await this.instalments.cancelPlansOf(tx, award.id, reason);
    await this.journals.post(tx, award, command, reason);
  }
}
