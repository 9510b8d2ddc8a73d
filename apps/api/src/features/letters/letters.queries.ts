import { decideExpiry, usualExpiry, type PaymentMethod } from '@almoner/domain/awards';
import { todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import { refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { LetterMaker } from './letter-maker.js';
import type { LetterPreview, LetterSectionView, LetterView } from './letters.dto.js';
import { LetterTemplatesRepository } from './letter-templates.repository.js';
import { LettersRepository } from './letters.repository.js';

const LETTER = `
  SELECT l.id, l.title, l.sections, l.sha256, l.template_name AS "templateName", l.template_number AS "templateNumber",
         l.made_at AS "madeAt", a.expires_on AS "expiresOn",
         CASE WHEN c.award_id IS NOT NULL THEN jsonb_build_object(
           'name', c.name, 'acceptedByName', u.name, 'letterSha256', c.letter_sha256,
           'acceptedAt', to_char(c.accepted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS acceptance
    FROM letters l JOIN ${READABLE_AWARDS} a ON a.id = l.award_id
    LEFT JOIN award_acceptances c ON c.award_id = l.award_id
    LEFT JOIN ${READABLE_USERS} u ON u.id = c.accepted_by_id
   WHERE l.award_id = $1 ORDER BY l.made_at DESC, l.id DESC LIMIT 1`;

interface LetterAwardRow {
  readonly id: string;
  readonly fundId: string;
  readonly paymentMethod: PaymentMethod;
}

@Injectable()
export class LettersQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(LettersRepository) private readonly letters: LettersRepository,
    @Inject(LetterTemplatesRepository) private readonly templates: LetterTemplatesRepository,
    @Inject(LetterMaker) private readonly maker: LetterMaker,
  ) {}

  /** The letter of an award. Refuses with `letters.no-letter` where the award was offered without one. */
  get(context: RequestContext, awardId: string): Promise<LetterView> {
    return this.unitOfWork.read(context, async (tx) => {
      await this.award(tx, awardId);
      const [letter] = await tx.query<LetterView>(LETTER, [awardId]);
      if (!letter) throw new RefusalError(refusal('letters.no-letter'));
      return letter;
    });
  }

  /** The PDF of the letter of an award. */
  pdf(context: RequestContext, awardId: string): Promise<{ reference: string; content: Buffer }> {
    return this.unitOfWork.read(context, (tx) => this.letters.bytesOf(tx, awardId));
  }

  /** The letter of an award as it would be if it were made today. */
  preview(
    context: RequestContext,
    awardId: string,
    asked: PlainDate | null,
  ): Promise<LetterPreview> {
    return this.unitOfWork.read(context, async (tx) => {
      const award = await this.award(tx, awardId);
      const expiresOn = unwrap(decideExpiry(asked, todayInScotland(tx.now)));
      return this.previewed(tx, award, expiresOn);
    });
  }

  /** The letter that a template would make of an award. */
  previewOfTemplate(
    context: RequestContext,
    templateId: string,
    awardId: string,
  ): Promise<LetterPreview> {
    return this.unitOfWork.read(context, async (tx) => {
      const template = await this.templates.get(tx, templateId);
      const award = await this.award(tx, awardId);
      return this.previewed(tx, award, usualExpiry(todayInScotland(tx.now)), template);
    });
  }

  private async previewed(
    tx: Transaction,
    award: LetterAwardRow,
    expiresOn: PlainDate,
    given?: Parameters<LetterMaker['preview']>[3],
  ): Promise<LetterPreview> {
    const made = await this.maker.preview(tx, award, expiresOn, given);
    return {
      title: made.title,
      sections: made.sections as LetterSectionView[],
      templateName: made.template.name,
      templateNumber: made.template.number,
      expiresOn,
      missingFunderDetails: [...made.funder.missing],
    };
  }

  private async award(tx: Transaction, id: string): Promise<LetterAwardRow> {
    const [row] = await tx.query<LetterAwardRow>(
      `SELECT id, fund_id AS "fundId", payment_method AS "paymentMethod" FROM ${READABLE_AWARDS} WHERE id = $1`,
      [id],
    );
    return required(row);
  }
}
