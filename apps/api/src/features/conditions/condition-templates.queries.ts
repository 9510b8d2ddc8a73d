import { conditionOwnerWords } from '@almoner/domain/conditions';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ConditionTemplateView } from './conditions.dto.js';

export type ConditionTemplateRow = Omit<ConditionTemplateView, 'ownerWords'>;

/** The columns of a condition of the library. */
export const TEMPLATE_COLUMNS = `t.id, t.title, t.text, t.owner, t.usual_evidence AS "usualEvidence", t.active,
  (SELECT count(*)::int FROM conditions c WHERE c.template_id = t.id AND c.status <> 'removed') AS uses,
  t.illustrative, t.version`;

/** A condition of the library for its reader, with the owner in words. */
export function shownTemplate(row: ConditionTemplateRow): ConditionTemplateView {
  return { ...row, ownerWords: conditionOwnerWords(row.owner, 'staff') };
}

@Injectable()
export class ConditionTemplatesQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<ConditionTemplateView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<ConditionTemplateView> {
    const [row] = await tx.query<ConditionTemplateRow>(
      `SELECT ${TEMPLATE_COLUMNS} FROM condition_templates t WHERE t.id = $1`,
      [id],
    );
    return shownTemplate(required(row));
  }
}
