import { changesBetween, fieldsOf } from '@almoner/domain/audit';
import { todayInScotland } from '@almoner/domain/calendar';
import {
  CONDITION_LIFECYCLE,
  decideAddCondition,
  decideEditCondition,
  decideMarkNotMet,
  decideMeetCondition,
  decideRemoveCondition,
  decideReopenCondition,
  decideSubmitEvidence,
  decideWaiveCondition,
  type ConditionCommand,
  type ConditionOwner,
  type ConditionStatus,
  type Evidence,
} from '@almoner/domain/conditions';
import { unwrap, type Decision } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands, type RegularCommand } from '../../platform/commands/regular-commands.js';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { LetterMaker } from '../letters/letter-maker.js';
import { ConditionTemplatesRepository } from './condition-templates.repository.js';
import type { ConditionRow } from './condition.entity.js';
import type { ConditionView } from './conditions.dto.js';
import { ConditionsQueries } from './conditions.queries.js';
import { ConditionsRepository, type LockedCondition } from './conditions.repository.js';

/** The terms of a condition. */
export interface ConditionTerms {
  readonly title: string;
  readonly text: string;
  readonly owner: ConditionOwner;
  readonly dueOn: string | null;
  readonly evidenceAsked: string;
}

export interface NewCondition extends ConditionTerms {
  readonly templateId: string | null;
}

const RECORDED = ['title', 'text', 'owner', 'dueOn', 'evidenceAsked', 'status'] as const;

/** The commands that change what the award asks of its organisation, so that an open offer needs a new letter. */
const ASKS_OTHERWISE: readonly ConditionCommand[] = ['edit', 'waive', 'reopen'];

const DECIDED = { at: 'decidedAt', by: 'decidedById', reason: 'decisionReason' } as const;

const COMMANDS = {
  remove: { decide: decideRemoveCondition },
  meet: {
    decide: (condition, actor, { reason }) => decideMeetCondition(condition, reason, actor),
    ...DECIDED,
  },
  'mark-not-met': {
    decide: (condition, actor, { reason }) => decideMarkNotMet(condition, reason, actor),
    ...DECIDED,
  },
} satisfies Record<string, RegularCommand<ConditionRow, LockedCondition>>;

/** A command together with further columns to write and what happens after it. */
interface Step {
  readonly command: ConditionCommand;
  readonly decide: (subject: LockedCondition, tx: Transaction) => Decision<ConditionStatus>;
  readonly leaves?: (tx: Transaction) => Partial<ConditionRow>;
  readonly reason?: string | null;
  readonly seen?: number;
}

@Injectable()
export class ConditionsService extends RegularCommands<
  ConditionRow,
  LockedCondition,
  keyof typeof COMMANDS,
  ConditionView
> {
  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(ConditionsRepository) private readonly conditions: ConditionsRepository,
    @Inject(ConditionTemplatesRepository)
    private readonly templates: ConditionTemplatesRepository,
    @Inject(LetterMaker) private readonly letters: LetterMaker,
    @Inject(ConditionsQueries) private readonly queries: ConditionsQueries,
  ) {
    super(unitOfWork, conditions, queries, CONDITION_LIFECYCLE, COMMANDS);
  }

  /** Adds a condition to an award. Once the award is offered, a reason is needed. */
  add(
    context: RequestContext,
    awardId: string,
    wanted: NewCondition,
    reason: string | null,
  ): Promise<ConditionView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, awardId);
      const status = unwrap(decideAddCondition(award, reason, tx.actor));
      if (wanted.templateId !== null) await this.templates.get(tx, wanted.templateId);
      const { fundId, organisationId } = award;
      const condition = { ...wanted, awardId, fundId, organisationId, status };
      const row = await this.conditions.save(tx, condition);
      const changes = changesBetween(null, fieldsOf(row, RECORDED));
      await tx.audit({
        ...this.conditions.audited(row, { award }),
        action: 'conditions.add',
        changes,
        reason,
      });
      await this.letters.renew(tx, award);
      return this.queries.view(tx, row.id);
    });
  }

  /** Changes the terms of an open condition. Once the award is offered, a reason is needed. */
  edit(
    context: RequestContext,
    id: string,
    seen: number,
    change: Partial<ConditionTerms>,
    reason: string | null,
  ): Promise<ConditionView> {
    return this.step(context, id, {
      command: 'edit',
      seen,
      reason,
      decide: (subject, tx) => decideEditCondition(subject, reason, tx.actor),
      leaves: () => change,
    });
  }

  submitEvidence(context: RequestContext, id: string, evidence: Evidence): Promise<ConditionView> {
    return this.step(context, id, {
      command: 'submit-evidence',
      decide: (subject, tx) => decideSubmitEvidence(subject, evidence, tx.actor),
      leaves: (tx) => ({
        evidence: evidence.text,
        evidenceLink: evidence.link,
        evidenceAt: tx.now,
        evidenceById: tx.actor.userId,
      }),
    });
  }

  waive(context: RequestContext, id: string, reason: string): Promise<ConditionView> {
    return this.step(context, id, {
      command: 'waive',
      reason,
      decide: (subject, tx) => decideWaiveCondition(subject, reason, tx.actor),
      leaves: (tx) => decidedBy(tx, reason),
    });
  }

  /** Opens a decided condition again, with a new due day. */
  reopen(
    context: RequestContext,
    id: string,
    wanted: { readonly dueOn: string; readonly reason: string },
  ): Promise<ConditionView> {
    const { dueOn, reason } = wanted;
    return this.step(context, id, {
      command: 'reopen',
      reason,
      decide: (subject, tx) =>
        decideReopenCondition(subject, wanted, tx.actor, todayInScotland(tx.now)),
      leaves: (tx) => ({ dueOn, ...decidedBy(tx, reason) }),
    });
  }

  private step(context: RequestContext, id: string, step: Step): Promise<ConditionView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row, subject } = required((await this.conditions.lockAll(tx, [id]))[0]);
      const status = unwrap(step.decide(subject, tx));
      if (step.seen !== undefined) requireVersion(row.version, step.seen);
      const before = fieldsOf(row, RECORDED);
      const saved = await this.conditions.save(tx, { ...row, ...step.leaves?.(tx), status });
      const changes = changesBetween(before, fieldsOf(saved, RECORDED));
      const { command, reason } = step;
      const action = `conditions.${command}` as const;
      await tx.audit({ ...this.conditions.audited(saved, subject), action, changes, reason });
      if (ASKS_OTHERWISE.includes(command)) await this.letters.renew(tx, subject.award);
      return this.queries.view(tx, id);
    });
  }
}

function decidedBy(tx: Transaction, reason: string): Partial<ConditionRow> {
  return { decisionReason: reason, decidedAt: tx.now, decidedById: tx.actor.userId };
}
