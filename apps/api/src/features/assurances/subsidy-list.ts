import { PUBLICATION_STATES, SUBSIDY_KINDS, SUBSIDY_LIST } from '@almoner/domain/assurances';
import { field, Fields } from '../../platform/http/fields.js';
import { listController } from '../../platform/lists/list-controller.js';
import { amountWithin, foldedIn } from '../../platform/lists/list-source.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { SUBSIDY_DUTIES } from './subsidies.sql.js';

/** An award that is a subsidy, and what of it was published or has to be. */
export class SubsidyItem extends Fields({
  id: field.id({ description: 'The id of the award.' }),
  reference: field.text({ description: 'The reference of the award.' }),
  organisationName: field.text(),
  kind: field.choice(SUBSIDY_KINDS, { name: 'SubsidyKind' }),
  scheme: field.text({ min: 0, description: 'Which scheme; empty for every other kind.' }),
  amountPence: field.money(),
  approvedOn: field.date({ nullable: true, description: 'The day of the decision to give it.' }),
  publication: field.choice(PUBLICATION_STATES, { name: 'PublicationState' }),
  dueOn: field.date({ nullable: true, description: 'The last day for what has to be published.' }),
  publishedOn: field.date({ nullable: true }),
  publicationReference: field.text({ nullable: true }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export const SubsidyListController = listController({
  list: SUBSIDY_LIST,
  item: SubsidyItem,
  permission: 'awards.read-assurance',
  tag: 'assurances',
  source: () => ({
    table: 'award_assurances s',
    joins: `JOIN ${READABLE_AWARDS} a ON a.id = s.award_id JOIN ${READABLE_ORGANISATIONS} o ON o.id = a.organisation_id
      JOIN ${SUBSIDY_DUTIES} d ON d.award_id = s.award_id`,
    id: 's.award_id',
    columns: `s.award_id AS id, a.reference, o.name AS "organisationName", d.kind, d.scheme, d.amount_pence AS "amountPence",
      d.approved_on AS "approvedOn", d.state AS publication, d.due_on AS "dueOn", d.published_on AS "publishedOn",
      d.publication_reference AS "publicationReference", a.illustrative`,
    always: `s.subsidy_kind IS NOT NULL AND s.subsidy_kind <> 'not-a-subsidy'`,
    filters: {
      q: foldedIn('a.reference', 'o.name'),
      fundId: 's.fund_id = $',
      kind: 's.subsidy_kind = $',
      publication: 'd.state = $',
      ...amountWithin('a.amount_pence'),
    },
    sorts: {
      reference: { expression: 'a.reference', type: 'text' },
      amountPence: { expression: 'a.amount_pence', type: 'bigint' },
    },
    totals: { amount: 'a.amount_pence' },
  }),
});
