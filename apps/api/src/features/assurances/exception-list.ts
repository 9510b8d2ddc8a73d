import { FAIR_WORK_EXCEPTION_LIST } from '@almoner/domain/assurances';
import { field, Fields } from '../../platform/http/fields.js';
import { listController } from '../../platform/lists/list-controller.js';
import { amountWithin, foldedIn } from '../../platform/lists/list-source.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { personName } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

/** An award that is excepted from the real Living Wage. */
export class FairWorkExceptionItem extends Fields({
  id: field.id({ description: 'The id of the award.' }),
  reference: field.text({ description: 'The reference of the award.' }),
  organisationName: field.text(),
  amountPence: field.money(),
  reason: field.text({ max: 4000 }),
  recordedAt: field.instant(),
  recordedByName: field.text(),
  approvedAt: field.instant({ nullable: true }),
  approvedByName: field.text({ nullable: true }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export const FairWorkExceptionListController = listController({
  list: FAIR_WORK_EXCEPTION_LIST,
  item: FairWorkExceptionItem,
  permission: 'awards.read-assurance',
  tag: 'assurances',
  source: () => ({
    table: 'fair_work w',
    joins: `JOIN ${READABLE_AWARDS} a ON a.id = w.award_id JOIN ${READABLE_ORGANISATIONS} o ON o.id = a.organisation_id`,
    id: 'w.award_id',
    columns: `w.award_id AS id, a.reference, o.name AS "organisationName", a.amount_pence AS "amountPence",
      w.exception_reason AS reason, w.recorded_at AS "recordedAt", ${personName('w.recorded_by_id')} AS "recordedByName",
      w.accepted_at AS "approvedAt", ${personName('w.accepted_by_id')} AS "approvedByName", a.illustrative`,
    always: `w.living_wage = 'excepted'`,
    filters: {
      q: foldedIn('a.reference', 'o.name'),
      fundId: 'w.fund_id = $',
      ...amountWithin('a.amount_pence'),
    },
    sorts: {
      recordedAt: { expression: 'w.recorded_at', type: 'timestamptz' },
      reference: { expression: 'a.reference', type: 'text' },
    },
    totals: { amount: 'a.amount_pence' },
  }),
});
