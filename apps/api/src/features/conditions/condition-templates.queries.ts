import { conditionOwnerWords } from '@almoner/domain/conditions';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import type {
  ConditionTemplateListQuery,
  ConditionTemplateView,
} from './condition-templates.dto.js';

type Row = Omit<ConditionTemplateView, 'ownerWords'>;

const COLUMNS = `t.id, t.title, t.text, t.owner, t.usual_evidence AS "usualEvidence", t.active,
  (SELECT count(*)::int FROM conditions c WHERE c.template_id = t.id AND c.status <> 'removed') AS uses,
  t.illustrative, t.version`;

const FROM = 'condition_templates t';

function statement(query: ConditionTemplateListQuery): ListStatement {
  return {
    columns: COLUMNS,
    from: FROM,
    id: 't.id',
    conditions: new Conditions()
      .add('t.owner = $', query.owner)
      .add('t.active = $::boolean', query.active)
      .add('t.title ILIKE $ OR t.text ILIKE $', containing(query.q)),
    sorts: { title: byLetters('t.title') },
  };
}

function shown(row: Row): ConditionTemplateView {
  return { ...row, ownerWords: conditionOwnerWords(row.owner, 'staff') };
}

@Injectable()
export class ConditionTemplatesQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(
    context: RequestContext,
    query: ConditionTemplateListQuery,
  ): Promise<Page<ConditionTemplateView>> {
    return this.unitOfWork.read(context, async (tx) => {
      const asked = { ...query, sort: query.sort ?? 'title' };
      const page = await keysetPage<Row>(tx, statement(query), asked);
      return { ...page, items: page.items.map(shown) };
    });
  }

  get(context: RequestContext, id: string): Promise<ConditionTemplateView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<ConditionTemplateView> {
    const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM ${FROM} WHERE t.id = $1`, [id]);
    return shown(required(row));
  }
}
