import { APPLICATION_STATUSES, DECISION_OUTCOMES } from '@almoner/domain/applications';
import { CALL_STATUSES } from '@almoner/domain/calls';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { AreaLink } from '../areas/areas.dto.js';
import { CallCriterion, CallQuestion } from '../calls/calls.dto.js';

class AssessmentCount extends Fields({
  assigned: field.integer({ min: 0, description: 'Assessments without a conflict of interest.' }),
  submitted: field.integer({ min: 0 }),
}) {}

export class ApplicationItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-2026-0042' }),
  callId: field.id(),
  callTitle: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  organisationId: field.id(),
  organisationName: field.text(),
  title: field.text({ min: 0 }),
  amountRequestedPence: field.money({ nullable: true, description: 'Pence; null until entered.' }),
  areaCodes: field.textList(),
  status: field.choice(APPLICATION_STATUSES, { name: 'ApplicationStatus' }),
  submittedAt: field.instant({ nullable: true }),
  assessments: field.object(() => AssessmentCount, {
    nullable: true,
    description: 'Null for people who may not read assessments.',
  }),
  score: field.integer({
    min: 0,
    max: 10_000,
    nullable: true,
    description:
      'Mean of the submitted assessments in basis points of the highest score; null without one, for people who may not read assessments, and for an assessor whose own assessment is not yet submitted.',
  }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 1 }),
}) {}

/** What is asked for in one financial year. */
export class ApplicationYear extends Fields({
  financialYear: field.financialYear(),
  amountPence: field.money(),
}) {}

/** The call that the application belongs to. */
export class ApplicationCall extends Fields({
  status: field.choice(CALL_STATUSES, { name: 'CallStatus' }),
  opensOn: field.date(),
  closesOn: field.date(),
  financialYears: field.financialYearList({ description: 'The years it pays.' }),
  questions: field.list(() => CallQuestion),
  criteria: field.list(() => CallCriterion),
}) {}

export class ApplicationDecision extends Fields({
  outcome: field.choice(DECISION_OUTCOMES, { name: 'DecisionOutcome' }),
  reason: field.text({ description: 'Written for the applicant.' }),
  decidedAt: field.instant(),
  decidedByName: field.text({ nullable: true, description: 'Null for organisations.' }),
}) {}

export class ApplicationView extends Fields(ApplicationItem, {
  areas: field.list(() => AreaLink, { description: 'The areas with their names.' }),
  years: field.list(() => ApplicationYear),
  answers: field.textMap({ description: 'By the key of their question.' }),
  call: field.object(() => ApplicationCall),
  submittedByName: field.text({ nullable: true }),
  withdrawnReason: field.text({
    nullable: true,
    description: 'Why it was withdrawn; null where it was not.',
  }),
  decision: field.object(() => ApplicationDecision, { nullable: true }),
  awardId: field.id({
    nullable: true,
    description: 'The award made from it, where the reader may see it.',
  }),
  commands: field.list(() => CommandAnswer, {
    description: 'edit, submit, withdraw; approve, decline.',
  }),
}) {}

export class StartApplication extends Fields({
  callId: field.id({ description: 'A call that takes applications today.' }),
  title: field.text({ printed: true }),
}) {}

/** Any fields of a draft, complete or not. */
export class SaveApplication extends Fields({
  title: field.text({ min: 0, optional: true, printed: true }),
  amountRequestedPence: field.money({
    optional: true,
    nullable: true,
    description: 'Pence; null empties it.',
  }),
  years: field.list(() => ApplicationYear, { optional: true, description: 'Replaces all years.' }),
  answers: field.textMap({
    optional: true,
    description: 'By the key of their question; answers that are not sent stay as they are.',
  }),
  areaCodes: field.textList({
    optional: true,
    description: 'Codes of known areas; replaces all of them.',
  }),
}) {}

export class WithdrawApplication extends Fields({
  reason: field.text({ max: 2000 }),
}) {}

export class DecideApplication extends Fields({
  outcome: field.choice(DECISION_OUTCOMES, { name: 'DecisionOutcome' }),
  reason: field.text({ max: 4000, description: 'Read by the applicant.' }),
}) {}
