import { levelsChangeCommands, levelSentences, levelsWords } from '@almoner/domain/payments';
import type { Pence } from '@almoner/domain/money';
import { proposalStatusWords } from '@almoner/domain/proposals';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { PaymentApprovalLevelsRepository } from './payment-approval-levels.repository.js';
import { PaymentLevelChangesRepository } from './payment-level-changes.repository.js';
import type {
  PaymentLevelChangeItem,
  PaymentLevelChangeView,
  PaymentLevelsView,
} from './payments.dto.js';

type ChangeRow = Omit<
  PaymentLevelChangeItem,
  'statusWords' | 'levelsWords' | 'levelTwoAbovePence' | 'levelThreeAbovePence'
> & {
  readonly levelTwoAbovePence: Pence | null;
  readonly levelThreeAbovePence: Pence | null;
  readonly version: number;
};

const CHANGES = `
  SELECT c.id, c.reference, c.fund_id AS "fundId", f.name AS "fundName", c.level_two_above_pence AS "levelTwoAbovePence",
         c.level_three_above_pence AS "levelThreeAbovePence", c.reason, c.status, c.proposed_at AS "proposedAt",
         r.name AS "proposedByName", c.decided_at AS "decidedAt", d.name AS "decidedByName",
         c.decided_reason AS "decidedReason", c.illustrative, c.version
    FROM payment_level_changes c JOIN ${READABLE_FUNDS} f ON f.id = c.fund_id
    JOIN ${READABLE_USERS} r ON r.id = c.proposed_by_id LEFT JOIN ${READABLE_USERS} d ON d.id = c.decided_by_id`;

function shown({ version: _version, ...row }: ChangeRow): PaymentLevelChangeItem {
  return { ...row, levelsWords: levelsWords(row), statusWords: proposalStatusWords(row.status) };
}

/** How many approvals the payments of a fund need, and the changes of it. */
@Injectable()
export class PaymentLevelsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(PaymentApprovalLevelsRepository)
    private readonly levels: PaymentApprovalLevelsRepository,
    @Inject(PaymentLevelChangesRepository)
    private readonly changes: PaymentLevelChangesRepository,
  ) {}

  ofFund(context: RequestContext, fundId: string): Promise<PaymentLevelsView> {
    return this.unitOfWork.read(context, async (tx) => {
      await this.funds.get(tx, fundId);
      return this.viewOfFund(tx, fundId);
    });
  }

  async viewOfFund(tx: Transaction, fundId: string): Promise<PaymentLevelsView> {
    const history = await this.levels.history(tx, fundId);
    const { version, levelTwoAbovePence, levelThreeAbovePence } = await this.levels.of(tx, fundId);
    const rows = await tx.query<ChangeRow>(`${CHANGES} WHERE c.fund_id = $1 ORDER BY c.id DESC`, [
      fundId,
    ]);
    const illustrative = history[0]?.illustrative ?? false;
    const levels = { levelTwoAbovePence, levelThreeAbovePence };
    const open = rows.find(({ status }) => status === 'proposed');
    const waiting = open ? await this.view(tx, open.id) : null;
    return { ...levels, illustrative, version, history, waiting, changes: rows.map(shown) };
  }

  get(context: RequestContext, id: string): Promise<PaymentLevelChangeView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<PaymentLevelChangeView> {
    const change = await this.changes.get(tx, id);
    const [row] = await tx.query<ChangeRow>(`${CHANGES} WHERE c.id = $1`, [id]);
    const subject = await this.changes.subjectOf(tx, change);
    return {
      ...shown(required(row)),
      effect: levelSentences(change).join(' '),
      presentWords: levelsWords(subject.present),
      commands: levelsChangeCommands(subject, tx.actor),
      version: change.version,
    };
  }
}
