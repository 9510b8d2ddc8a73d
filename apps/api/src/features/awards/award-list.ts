import {
  AWARD_LIST,
  AWARD_STAGES,
  awardStatusesIn,
  awardStatusWords,
  type AwardStage,
} from '@almoner/domain/awards';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import {
  amountWithin,
  FoundFirst,
  searchedIn,
  type SourceOf,
} from '../../platform/lists/list-source.js';
import { AwardItem } from './awards.dto.js';
import { AWARD_ITEM, AWARD_JOINS, AWARD_PAID, AWARD_RECOVERED } from './awards.sql.js';

const STAGES = Object.fromEntries(
  AWARD_STAGES.map((stage) => [stage, `a.status IN (${sqlTexts(awardStatusesIn(stage))})`]),
) as Record<AwardStage, string>;

const source: SourceOf<typeof AWARD_LIST, Omit<AwardItem, 'statusWords'>, AwardItem> = ({
  actor,
}) => ({
  table: 'awards a',
  joins: AWARD_JOINS,
  id: 'a.id',
  columns: AWARD_ITEM,
  filters: {
    q: new FoundFirst('awards', searchedIn('a.search_text', 'o.search_text')),
    fundId: 'a.fund_id = $',
    status: 'a.status = $',
    stage: STAGES,
    financialYear: 'a.id IN (SELECT y.award_id FROM award_years y WHERE y.financial_year = $)',
    organisationId: 'a.organisation_id = $',
    applicationId: 'a.application_id = $',
    areaCode: new FoundFirst('awards', '$ = ANY (a.area_codes)'),
    ...amountWithin('a.amount_pence'),
  },
  sorts: {
    reference: { expression: 'a.reference', type: 'text' },
    title: byLetters('a.title'),
    organisationName: byLetters('o.name'),
    amountPence: { expression: 'a.amount_pence', type: 'bigint' },
    status: { expression: 'a.status', type: 'text' },
    startsOn: { expression: 'a.assumed_start_on', type: 'date' },
  },
  totals: { amount: 'a.amount_pence', paid: AWARD_PAID, recovered: AWARD_RECOVERED },
  shown: (row) => ({ ...row, statusWords: awardStatusWords(row.status, actor.audience) }),
});

export const AwardListController = listController({
  list: AWARD_LIST,
  item: AwardItem,
  source,
  permission: 'awards.read',
});
