import { letterTemplateStatusWords, templateCommands } from '@almoner/domain/letters';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type { LetterTemplateItem, LetterTemplateView } from './letters.dto.js';

type Row = Omit<LetterTemplateItem, 'statusWords'>;

export const TEMPLATE_ITEM = `t.id, t.series_id AS "seriesId", t.number, t.kind, t.name, t.fund_id AS "fundId", f.name AS "fundName", t.status,
  t.published_at AS "publishedAt", u.name AS "publishedByName", t.updated_at AS "updatedAt",
  (SELECT count(*)::int FROM letters l WHERE l.template_id = t.id) AS letters`;

export const TEMPLATE_JOINS = `LEFT JOIN ${READABLE_FUNDS} f ON f.id = t.fund_id LEFT JOIN ${READABLE_USERS} u ON u.id = t.published_by_id`;

/** A template with its status in words. */
export function withStatusWords<Shown extends Row>(row: Shown): Shown & { statusWords: string } {
  return { ...row, statusWords: letterTemplateStatusWords(row.status) };
}

@Injectable()
export class LetterTemplatesQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<LetterTemplateView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<LetterTemplateView> {
    const [row] = await tx.query<Row & { body: string; version: number }>(
      `SELECT ${TEMPLATE_ITEM}, t.body, t.version FROM letter_templates t ${TEMPLATE_JOINS} WHERE t.id = $1`,
      [id],
    );
    const found = required(row);
    return { ...withStatusWords(found), commands: templateCommands(found, tx.actor) };
  }
}
