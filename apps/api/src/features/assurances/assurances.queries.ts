import {
  assistancePeriodStart,
  assistanceUsed,
  decideAssessSubsidy,
  decideAssured,
  decidePublishSubsidy,
  decideRecordAssurance,
  DUE_DILIGENCE_CHECKS,
  dueDiligenceCheckWords,
  dueDiligenceStatus,
  dueDiligenceStatusWords,
  livingWageWords,
  MINIMAL_FINANCIAL_ASSISTANCE_LIMIT,
  subsidyKindWords,
  subsidyPublicationDueOn,
  type CheckResult,
  type DueDiligenceCheck,
  type OfferAssurance,
} from '@almoner/domain/assurances';
import type { AwardStatus } from '@almoner/domain/awards';
import { todayInScotland } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { refusalSentence } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type { AssuranceView } from './assurances.dto.js';
import { AssurancesRepository } from './assurances.repository.js';

type FairWorkView = NonNullable<AssuranceView['fairWork']>;
type SubsidyView = NonNullable<AssuranceView['subsidy']>;

interface Row {
  readonly status: AwardStatus;
  readonly fundId: string;
  readonly amountPence: Pence;
  readonly acceptedAt: Date | null;
  readonly fairWork: Omit<FairWorkView, 'realLivingWageWords'> | null;
  readonly subsidy: Omit<SubsidyView, 'kindWords' | 'declared' | 'subsidyPublicationDueOn'> | null;
}

interface CheckRow {
  readonly kind: DueDiligenceCheck;
  readonly result: CheckResult;
  readonly note: string;
  readonly checkedAt: string;
  readonly checkedByName: string | null;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const ASSURANCE = `
  SELECT a.status, a.fund_id AS "fundId", a.amount_pence AS "amountPence", a.accepted_at AS "acceptedAt",
         CASE WHEN s.living_wage IS NOT NULL THEN jsonb_build_object(
           'realLivingWage', s.living_wage, 'exemptionReason', s.exemption_reason, 'effectiveVoice', s.effective_voice,
           'statement', s.fair_work_statement, 'checkedByName', w.name,
           'checkedAt', to_char(s.fair_work_at AT TIME ZONE 'UTC', ${INSTANT})) END AS "fairWork",
         CASE WHEN s.subsidy_kind IS NOT NULL THEN jsonb_build_object(
           'kind', s.subsidy_kind, 'reason', s.subsidy_reason, 'assessedByName', b.name,
           'assessedAt', to_char(s.subsidy_at AT TIME ZONE 'UTC', ${INSTANT}),
           'publicationReference', s.publication_reference, 'publishedOn', s.published_on) END AS subsidy
    FROM ${READABLE_AWARDS} a LEFT JOIN award_assurances s ON s.award_id = a.id
    LEFT JOIN ${READABLE_USERS} w ON w.id = s.fair_work_by_id LEFT JOIN ${READABLE_USERS} b ON b.id = s.subsidy_by_id
   WHERE a.id = $1`;

const CHECKS = `
  SELECT c.kind, c.result, c.note, c.checked_at AS "checkedAt", u.name AS "checkedByName"
    FROM award_checks c LEFT JOIN ${READABLE_USERS} u ON u.id = c.checked_by_id WHERE c.award_id = $1`;

function dueDiligenceView(
  { required: asked, checked }: OfferAssurance,
  rows: readonly CheckRow[],
): AssuranceView['dueDiligence'] {
  const status = dueDiligenceStatus(checked);
  const none = { result: null, note: '', checkedAt: null, checkedByName: null };
  return {
    status,
    statusWords: dueDiligenceStatusWords(status),
    required: asked,
    checks: DUE_DILIGENCE_CHECKS.map((kind) => ({
      ...(rows.find((row) => row.kind === kind) ?? { kind, ...none }),
      kindWords: dueDiligenceCheckWords(kind),
    })),
  };
}

function publicationDueOn({ subsidy, amountPence, acceptedAt }: Row): string | null {
  const acceptedOn = acceptedAt === null ? null : todayInScotland(acceptedAt);
  return subsidy && subsidyPublicationDueOn(subsidy.kind, amountPence, acceptedOn);
}

@Injectable()
export class AssurancesQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AssurancesRepository) private readonly assurances: AssurancesRepository,
  ) {}

  get(context: RequestContext, awardId: string): Promise<AssuranceView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, awardId));
  }

  async view(tx: Transaction, awardId: string): Promise<AssuranceView> {
    const [found] = await tx.query<Row>(ASSURANCE, [awardId]);
    const row = required(found);
    const facts = await this.assurances.ofAward(tx, awardId);
    const checks = await tx.query<CheckRow>(CHECKS, [awardId]);
    const dueOn = publicationDueOn(row);
    const { fairWork, subsidy } = row;
    return {
      awardId,
      dueDiligence: dueDiligenceView(facts, checks),
      fairWork: fairWork && {
        ...fairWork,
        realLivingWageWords: livingWageWords(fairWork.realLivingWage),
      },
      subsidy: subsidy && {
        ...subsidy,
        kindWords: subsidyKindWords(subsidy.kind),
        declared: [...facts.use.declared],
        subsidyPublicationDueOn: dueOn,
      },
      ...this.judged(tx, row, facts, dueOn),
    };
  }

  /** The last day for entering the subsidy on the public database; null where no entry is due. */
  async publicationDueOn(tx: Transaction, awardId: string): Promise<string | null> {
    const [row] = await tx.query<Row>(ASSURANCE, [awardId]);
    return publicationDueOn(required(row));
  }

  private judged(
    { now, actor }: Transaction,
    row: Row,
    facts: OfferAssurance,
    dueOn: string | null,
  ): Pick<
    AssuranceView,
    'assistance' | 'blocksOffer' | 'mayRecord' | 'mayAssessSubsidy' | 'mayPublish'
  > {
    const today = todayInScotland(now);
    const assured = decideAssured(facts, today);
    return {
      assistance: {
        since: assistancePeriodStart(today),
        oursPence: facts.use.oursPence,
        usedPence: assistanceUsed(facts.use, today),
        limitPence: MINIMAL_FINANCIAL_ASSISTANCE_LIMIT,
      },
      blocksOffer: assured.ok ? null : refusalSentence(assured.refusal),
      mayRecord: decideRecordAssurance(row, actor).ok,
      mayAssessSubsidy: decideAssessSubsidy(row, actor).ok,
      mayPublish: decidePublishSubsidy(row, dueOn, actor).ok,
    };
  }
}
