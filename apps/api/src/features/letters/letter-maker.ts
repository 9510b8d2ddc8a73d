import type { PaymentMethod } from '@almoner/domain/awards';
import type { PlainDate } from '@almoner/domain/calendar';
import {
  composeLetter,
  decidePrinted,
  letterKindOf,
  letterTitle,
  letterValues,
  type FunderDetails,
  type LetterFacts,
  type LetterSection,
} from '@almoner/domain/letters';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { AwardRow } from '../awards/award.entity.js';
import { recordAward } from '../awards/awards.audit.js';
import { LetterFactsQueries } from './letter-facts.queries.js';
import type { LetterTemplateRow } from './letter-template.entity.js';
import { LetterTemplatesRepository } from './letter-templates.repository.js';
import { LettersRepository } from './letters.repository.js';

/** A letter that has not been made yet, for previews. */
export interface DraftedLetter {
  readonly title: string;
  readonly sections: readonly LetterSection[];
}

function draft(body: string, facts: LetterFacts): DraftedLetter {
  const sections = composeLetter(body, letterValues(facts));
  return { sections, title: letterTitle(sections) };
}

/** Makes the letter of an award from the template in force and the award's facts at that moment. */
@Injectable()
export class LetterMaker {
  constructor(
    @Inject(LetterTemplatesRepository) private readonly templates: LetterTemplatesRepository,
    @Inject(LetterFactsQueries) private readonly facts: LetterFactsQueries,
    @Inject(LettersRepository) private readonly letters: LettersRepository,
  ) {}

  /** The letter that a template would make of an award; of the template in force where none is named. */
  async preview(
    tx: Transaction,
    award: { readonly id: string; readonly fundId: string; readonly paymentMethod: PaymentMethod },
    expiresOn: PlainDate,
    template?: LetterTemplateRow,
  ): Promise<DraftedLetter & { template: LetterTemplateRow; funder: FunderDetails }> {
    const kind = letterKindOf(award.paymentMethod);
    const used = template ?? (await this.templates.inForce(tx, kind, award.fundId));
    const facts = await this.facts.of(tx, award.id, expiresOn);
    return { ...draft(used.body, facts), template: used, funder: facts.funder };
  }

  /**
   * Makes the letter of a locked award again while its offer is open, because the letter that the organisation signs
   * has to state the present terms. Does nothing before the offer or after its answer.
   */
  async renew(tx: Transaction, award: AwardRow): Promise<void> {
    const { status, expiresOn } = award;
    if (status !== 'offered' || expiresOn === null) return;
    const from = await this.letters.latestOf(tx, award.id);
    const to = await this.make(tx, award, expiresOn);
    await recordAward(tx, 'awards.renew-letter', award, [{ field: 'letterSha256', from, to }]);
  }

  /** Makes and stores the letter of a locked award. Answers the SHA-256 of its bytes. */
  async make(tx: Transaction, award: AwardRow, expiresOn: PlainDate): Promise<string> {
    const kind = letterKindOf(award.paymentMethod);
    const template = await this.templates.inForce(tx, kind, award.fundId);
    const facts = await this.facts.of(tx, award.id, expiresOn);
    const { title, sections } = draft(template.body, facts);
    unwrap(decidePrinted(sections));
    // loaded only when needed: the PDF library and its fonts are large, and most processes never make a letter
    const { renderLetter } = await import('./pdf/render-letter.js');
    const bytes = await renderLetter(sections, {
      title,
      author: facts.funder.name,
      sender: facts.funder.logoText,
      // on each page, since pages are taken apart
      footer: facts.illustrative ? `${award.reference} · illustrative` : award.reference,
      madeAt: tx.now,
    });
    return this.letters.insert(tx, award, template, { title, sections, bytes });
  }
}
