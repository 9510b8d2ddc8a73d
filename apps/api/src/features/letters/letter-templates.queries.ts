import { letterTemplateStatusWords, templateCommands } from '@almoner/domain/letters';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type {
  LetterTemplateItem,
  LetterTemplateListQuery,
  LetterTemplateView,
} from './letter-templates.dto.js';

type Row = Omit<LetterTemplateItem, 'statusWords'>;

const COLUMNS = `t.id, t.series_id AS "seriesId", t.number, t.name, t.fund_id AS "fundId", f.name AS "fundName", t.status,
  t.published_at AS "publishedAt", u.name AS "publishedByName", t.updated_at AS "updatedAt",
  (SELECT count(*)::int FROM letters l WHERE l.template_id = t.id) AS letters`;

const FROM = `letter_templates t LEFT JOIN ${READABLE_FUNDS} f ON f.id = t.fund_id LEFT JOIN ${READABLE_USERS} u ON u.id = t.published_by_id`;

function statement(query: LetterTemplateListQuery): ListStatement {
  return {
    columns: COLUMNS,
    from: FROM,
    id: 't.id',
    conditions: new Conditions()
      .add('t.status = $', query.status)
      .add('t.fund_id = $', query.fundId)
      .add('t.series_id = $', query.seriesId)
      .add('t.name ILIKE $', containing(query.q)),
    sorts: {
      name: byLetters('t.name'),
      updatedAt: { expression: 't.updated_at', type: 'timestamptz' },
    },
  };
}

function withWords<Shown extends Row>(row: Shown): Shown & { statusWords: string } {
  return { ...row, statusWords: letterTemplateStatusWords(row.status) };
}

@Injectable()
export class LetterTemplatesQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(context: RequestContext, query: LetterTemplateListQuery): Promise<Page<LetterTemplateItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const asked = { ...query, sort: query.sort ?? 'name' };
      const page = await keysetPage<Row>(tx, statement(query), asked);
      return { ...page, items: page.items.map(withWords) };
    });
  }

  get(context: RequestContext, id: string): Promise<LetterTemplateView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<LetterTemplateView> {
    const [row] = await tx.query<Row & { body: string; version: number }>(
      `SELECT ${COLUMNS}, t.body, t.version FROM ${FROM} WHERE t.id = $1`,
      [id],
    );
    const found = required(row);
    return { ...withWords(found), commands: templateCommands(found, tx.actor) };
  }
}
