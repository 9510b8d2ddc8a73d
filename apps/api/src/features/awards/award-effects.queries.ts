import {
  decideCompleteAward,
  decideResumeAward,
  decideSuspendAward,
  decideTerminateAward,
  endingReleases,
  isStoppable,
  type Award as AwardSubject,
  type EndingYear,
  type YearRelease,
} from '@almoner/domain/awards';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { addPence, sumPence, ZERO, type Pence } from '@almoner/domain/money';
import { paymentStatusWords, type PaymentStatus } from '@almoner/domain/payments';
import { refusalSentence, type Decision } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';
import type { AwardEffect, EffectCommand } from './award-effects.dto.js';
import { AwardEndingsRepository, type ListedInstalment } from './award-endings.repository.js';
import { AwardRow } from './award.entity.js';
import { AwardsRepository } from './awards.repository.js';

const AVAILABLE = `
  SELECT y.financial_year AS "financialYear", b.available_pence AS "availablePence"
    FROM award_years y JOIN ${READABLE_BUDGET_LINES} b ON b.id = y.budget_line_id WHERE y.award_id = $1`;

type Effect = Pick<AwardEffect, 'cancelled' | 'waiting' | 'inFlight'>;

function listed({ run: _run, ...payment }: ListedInstalment): AwardEffect['cancelled'][number] {
  const status = payment.status as PaymentStatus;
  return {
    ...payment,
    status,
    financialYear: formatFinancialYear(payment.financialYear),
    statusWords: paymentStatusWords(status, 'staff'),
  };
}

function effectOn(command: EffectCommand, instalments: readonly ListedInstalment[]): Effect {
  const open = instalments.filter(isStoppable).map(listed);
  const left = instalments.filter(({ status }) => status === 'sent' || status === 'in-run');
  const ends = command === 'terminate';
  const stays = command === 'suspend' || command === 'resume';
  return {
    cancelled: ends ? open : [],
    waiting: stays ? open : [],
    inFlight: left.map(listed),
  };
}

/** The effect on a year of a command that does not end the award: the year keeps its whole amount. */
function kept({ financialYear, budgetLineId, status, amountPence }: EndingYear): YearRelease {
  const whole = { amountPence, keptPence: amountPence, releasedPence: ZERO };
  return { financialYear, budgetLineId, status, ...whole };
}

function answerOf(
  decision: Decision<unknown>,
): Pick<AwardEffect, 'allowed' | 'code' | 'reason' | 'obstacles'> {
  if (decision.ok) return { allowed: true, code: null, reason: null, obstacles: [] };
  const { refusal } = decision;
  const obstacles = refusal.errors.map(({ pointer, detail }) => ({ pointer, detail }));
  return { allowed: false, code: refusal.code, reason: refusalSentence(refusal), obstacles };
}

/** Says what suspending, resuming, terminating or completing an award would do, before anybody confirms it. */
@Injectable()
export class AwardEffectsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardEndingsRepository) private readonly endings: AwardEndingsRepository,
  ) {}

  /** The effect of a command on an award as it is now: on each year and payment, and what prevents the command. */
  get(context: RequestContext, id: string, command: EffectCommand): Promise<AwardEffect> {
    return this.unitOfWork.read(context, async (tx) => {
      const award = required(await tx.manager.findOneBy(AwardRow, { id }));
      const subject = await this.awards.subjectOf(tx, award);
      const instalments = await this.endings.instalmentsOf(tx, id);
      const releases = await this.releasesOf(tx, id, command, instalments);
      const decision = await this.decide(tx, id, command, subject, instalments);
      return {
        awardId: id,
        command,
        ...answerOf(decision),
        amountBeforePence: award.amountPence,
        amountAfterPence: sumPence(releases.map((year) => year.keptPence)),
        releasedPence: sumPence(releases.map((year) => year.releasedPence)),
        years: await this.withBudgets(tx, id, releases),
        ...effectOn(command, instalments),
      };
    });
  }

  private async releasesOf(
    tx: Transaction,
    id: string,
    command: EffectCommand,
    instalments: readonly ListedInstalment[],
  ): Promise<YearRelease[]> {
    const years = await this.endings.yearsOf(tx, id);
    const ends = command === 'terminate' || command === 'complete';
    return ends ? endingReleases(years, instalments) : years.map(kept);
  }

  private async decide(
    tx: Transaction,
    id: string,
    command: EffectCommand,
    subject: AwardSubject,
    instalments: readonly ListedInstalment[],
  ): Promise<Decision<unknown>> {
    if (command === 'suspend') return decideSuspendAward(subject, tx.actor);
    if (command === 'resume') return decideResumeAward(subject, tx.actor);
    if (command === 'terminate') return decideTerminateAward(subject, instalments, tx.actor);
    return decideCompleteAward(subject, await this.endings.openThingsOf(tx, id), tx.actor);
  }

  private async withBudgets(
    tx: Transaction,
    id: string,
    releases: readonly YearRelease[],
  ): Promise<AwardEffect['years']> {
    const lines = await tx.query<{ financialYear: number; availablePence: Pence }>(AVAILABLE, [id]);
    return releases.map(({ budgetLineId: _line, financialYear, ...figures }) => {
      const line = lines.find((one) => one.financialYear === financialYear);
      const availablePence = line?.availablePence ?? ZERO;
      return {
        ...figures,
        financialYear: formatFinancialYear(financialYear),
        availablePence,
        availableAfterPence: addPence(availablePence, figures.releasedPence),
      };
    });
  }
}
