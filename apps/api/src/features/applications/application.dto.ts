import { DECISION_OUTCOMES } from '@almoner/domain/applications';
import { CALL_STATUSES } from '@almoner/domain/calls';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { AreaLink } from '../areas/areas.dto.js';
import { CallCriterion, CallQuestion } from '../calls/calls.dto.js';
import { ApplicationItem } from './applications.dto.js';

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
