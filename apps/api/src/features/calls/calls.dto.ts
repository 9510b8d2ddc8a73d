import { CALL_STATUSES } from '@almoner/domain/calls';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

const LONGEST_ANSWER_WORDS = 3000;

export class CallQuestion extends Fields({
  key: field.text({ max: 60, description: 'Names the answer in an application.', example: 'need' }),
  title: field.text({ max: 300, example: 'Why is this needed?' }),
  hint: field.text({ min: 0, max: 2000, description: 'Advice below the question; may be empty.' }),
  maxWords: field.integer({
    min: 1,
    max: LONGEST_ANSWER_WORDS,
    description: 'The longest answer, in words.',
  }),
  required: field.flag(),
}) {}

/** A criterion; applications get a score from 0 to 5 for it. */
export class CallCriterionTerms extends Fields({
  code: field.text({ max: 20, example: 'A' }),
  title: field.text({ max: 300 }),
  guidance: field.text({ min: 0, max: 4000, description: 'What good looks like; may be empty.' }),
  weight: field.integer({
    min: 1,
    max: 100,
    description: 'Per cent of the whole score; a call has 100.',
  }),
  questionKeys: field.textList({
    description: 'Keys of the questions whose answers are scored by it.',
  }),
}) {}

export class CallCriterion extends Fields(CallCriterionTerms, {
  id: field.id(),
}) {}

export class CallItem extends Fields({
  id: field.id(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  fundName: field.text(),
  title: field.text(),
  summary: field.text({ min: 0 }),
  opensOn: field.date({ description: 'The first day on which applications can be sent.' }),
  closesOn: field.date({ description: 'The last day on which applications can be sent.' }),
  financialYears: field.financialYearList({ description: 'The years it pays.' }),
  themes: field.textList(),
  status: field.choice(CALL_STATUSES, { name: 'CallStatus' }),
  acceptingApplications: field.flag({
    description: 'True where an application can be started and sent today.',
  }),
  version: field.integer({ min: 1 }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  stated: field.textList({
    description: 'The fields of an illustrative record that a public text states.',
  }),
}) {}

export class CallView extends Fields(CallItem, {
  criteria: field.list(() => CallCriterion),
  questions: field.list(() => CallQuestion),
  commands: field.list(() => CommandAnswer, {
    description: 'edit, open, close; none for an organisation.',
  }),
}) {}

/** Every field can be changed while the call is a draft, and only the last day once it is open. */
export class UpdateCall extends Fields({
  title: field.text({ optional: true }),
  summary: field.text({ min: 0, max: 4000, optional: true }),
  opensOn: field.date({ optional: true }),
  closesOn: field.date({ optional: true }),
  financialYears: field.financialYearList({ optional: true }),
  themes: field.textList({ optional: true }),
  criteria: field.list(() => CallCriterionTerms, {
    optional: true,
    description: 'Replaces all of them.',
  }),
  questions: field.list(() => CallQuestion, {
    optional: true,
    description: 'Replaces all of them.',
  }),
}) {}

export class CreateCall extends Fields(UpdateCall, {
  fundId: field.id({ description: 'An open-call fund.' }),
  title: field.text(),
  opensOn: field.date(),
  closesOn: field.date({ description: 'After the call opens.' }),
  financialYears: field.financialYearList(),
  criteria: field.list(() => CallCriterionTerms, { description: 'The weights add up to 100.' }),
  questions: field.list(() => CallQuestion),
}) {}
