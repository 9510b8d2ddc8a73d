import { splitByShares, type AreaPart } from '@almoner/domain/awards';
import { formatFinancialYear, todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import { subsidyStatement } from '@almoner/domain/assurances';
import { conditionOwnerWords, type ConditionOwner } from '@almoner/domain/conditions';
import {
  funderDetailsOf,
  type LetterCondition,
  type LetterFacts,
  type LetterInstalment,
  type LetterShare,
} from '@almoner/domain/letters';
import type { Pence } from '@almoner/domain/money';
import { RETURN_KIND_LABELS, type ReturnKind } from '@almoner/domain/returns';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { SHARES_OF_AWARD } from '../../readable/allocations.sql.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { ReferenceDataRepository } from '../reference-data/reference-data.repository.js';
import { AWARD_FACTS, CONDITIONS, INSTALMENTS, RETURNS } from './letter-facts.sql.js';

type AwardFacts = Omit<
  LetterFacts,
  | 'today'
  | 'years'
  | 'instalments'
  | 'shares'
  | 'conditions'
  | 'returns'
  | 'expiresOn'
  | 'subsidyStatement'
  | 'funder'
  | 'recordsKeptYears'
  | 'fairWorkEvidencePence'
  | 'fairWorkFirstFrom'
>;

interface InstalmentRow {
  readonly amountPence: Pence;
  readonly dueOn: PlainDate;
  readonly trigger: 'date' | 'condition' | 'return';
  readonly conditionTitle: string | null;
  readonly returnKind: ReturnKind | null;
  readonly returnYear: number | null;
}

interface LetterReturnRow {
  readonly kind: ReturnKind;
  readonly financialYear: number;
  readonly dueOn: PlainDate;
}

interface LetterConditionRow extends Omit<LetterCondition, 'owner'> {
  readonly owner: ConditionOwner;
}

function returnName(kind: ReturnKind | null): string {
  return RETURN_KIND_LABELS[kind ?? 'outcome'].toLowerCase();
}

function waitsFor({ trigger, conditionTitle, returnKind, returnYear }: InstalmentRow): string {
  if (trigger === 'condition') return `The condition “${conditionTitle}” is met`;
  if (trigger === 'return')
    return `The ${returnName(returnKind)} return for ${formatFinancialYear(returnYear ?? 0)} is accepted`;
  return '';
}

function toInstalment(row: InstalmentRow): LetterInstalment {
  return { amountPence: row.amountPence, dueOn: row.dueOn, waitsFor: waitsFor(row) };
}

/** Gathers the facts that the letter of an award states. */
@Injectable()
export class LetterFactsQueries {
  constructor(
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(ReferenceDataRepository) private readonly referenceData: ReferenceDataRepository,
  ) {}

  async of(tx: Transaction, awardId: string, expiresOn: PlainDate): Promise<LetterFacts> {
    const [found] = await tx.query<AwardFacts>(AWARD_FACTS, [awardId, tx.actor.userId]);
    const award = required(found);
    const instalments = await tx.query<InstalmentRow>(INSTALMENTS, [awardId]);
    const allocated = await tx.query<AreaPart & LetterShare>(SHARES_OF_AWARD, [awardId]);
    const conditions = await tx.query<LetterConditionRow>(CONDITIONS, [awardId]);
    const returns = await tx.query<LetterReturnRow>(RETURNS, [awardId]);
    const today = todayInScotland(tx.now);
    const values = await this.referenceData.inForce(tx, today);
    return {
      ...award,
      today,
      years: await this.awards.yearsOf(tx, awardId),
      instalments: instalments.map(toInstalment),
      shares: splitByShares(award.amountPence, allocated).map(({ amountPence }, index) => ({
        areaName: allocated[index]?.areaName ?? '',
        amountPence,
      })),
      conditions: conditions.map((condition) => ({
        ...condition,
        owner: conditionOwnerWords(condition.owner, 'organisation'),
      })),
      returns: returns.map(({ kind, ...rest }) => ({ ...rest, name: RETURN_KIND_LABELS[kind] })),
      funder: funderDetailsOf(values, award.fundName),
      recordsKeptYears: values.recordsKeptYears,
      fairWorkFirstFrom: values.fairWorkFirstFrom,
      fairWorkEvidencePence: values.fairWorkEvidencePence,
      expiresOn,
      subsidyStatement: subsidyStatement(award.subsidyKind, award.amountPence, values),
    };
  }
}
