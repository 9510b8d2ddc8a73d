import { randomUUID } from 'node:crypto';
import { letterKindWords, type LetterKind } from '@almoner/domain/letters';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { LetterTemplateRow } from './letter-template.entity.js';

/**
 * The template for a fund's letters of a kind: the latest published one of the fund itself or, where it has none, of every
 * fund. $1 the fund, $2 the kind.
 */
const IN_FORCE = `
  SELECT id FROM letter_templates
   WHERE status = 'published' AND kind = $2 AND (fund_id = $1 OR fund_id IS NULL)
   ORDER BY fund_id IS NULL, published_at DESC, number DESC, id DESC LIMIT 1`;

/** Letter templates and their versions. */
@Injectable()
export class LetterTemplatesRepository {
  lock(tx: Transaction, id: string): Promise<LetterTemplateRow> {
    return lockOne(tx, LetterTemplateRow, { id });
  }

  async get(tx: Transaction, id: string): Promise<LetterTemplateRow> {
    return required(await tx.manager.findOneBy(LetterTemplateRow, { id }));
  }

  /** The template for a fund's letters of a kind. Refuses with `letters.no-template` where none is published. */
  async inForce(tx: Transaction, kind: LetterKind, fundId: string): Promise<LetterTemplateRow> {
    const [found] = await tx.query<{ id: string }>(IN_FORCE, [fundId, kind]);
    if (!found)
      throw new RefusalError(
        refusal('letters.no-template', { kind: letterKindWords(kind).toLowerCase() }),
      );
    return this.get(tx, found.id);
  }

  /** Inserts the first draft of a new series. */
  begin(
    tx: Transaction,
    terms: Pick<LetterTemplateRow, 'kind' | 'name' | 'fundId' | 'body'>,
  ): Promise<LetterTemplateRow> {
    const seriesId = randomUUID();
    return this.save(tx, { ...terms, seriesId, number: 1, status: 'draft' });
  }

  /** Inserts the next draft of a series; the database allows one draft in a series. */
  async next(
    tx: Transaction,
    { seriesId, kind, name, fundId, body }: LetterTemplateRow,
  ): Promise<LetterTemplateRow> {
    const [last] = await tx.query<{ number: number }>(
      'SELECT max(number) AS number FROM letter_templates WHERE series_id = $1',
      [seriesId],
    );
    const number = required(last).number + 1;
    return this.save(tx, { seriesId, kind, name, fundId, body, number, status: 'draft' });
  }

  /** The draft of a series; null where it has none. */
  draftOf(tx: Transaction, seriesId: string): Promise<LetterTemplateRow | null> {
    return tx.manager.findOneBy(LetterTemplateRow, { seriesId, status: 'draft' });
  }

  save(tx: Transaction, template: Partial<LetterTemplateRow>): Promise<LetterTemplateRow> {
    return saveVersion(tx, LetterTemplateRow, template);
  }
}
