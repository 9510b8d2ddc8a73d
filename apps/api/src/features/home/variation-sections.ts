import { CONFIRMABLE_AWARDS } from '@almoner/domain/awards';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { openThingsOf } from '../awards/award-open-things.sql.js';
import type { HomeSection } from './home-section.js';

const VARIATION = {
  kind: 'variation',
  from: `variations v JOIN awards w ON w.id = v.award_id JOIN organisations g ON g.id = v.organisation_id`,
  id: 'v.id',
  reference: 'v.reference',
  name: 'w.title',
  subtitle: 'g.name',
  amountPence: 'v.amount_pence',
} as const;

/** The days before a financial year begins in which its confirmation is worth a place on a home page. */
const DAYS_AHEAD = 60;

/** What waits between a proposed variation and the end of an award; nobody waits for themselves. */
export const VARIATION_SECTIONS: readonly HomeSection[] = [
  {
    ...VARIATION,
    key: 'variations-to-send',
    title: 'Drafts of variations to finish',
    permission: 'variations.propose',
    where: `v.status = 'draft' AND v.proposed_by_id = me.id`,
    at: 'v.proposed_at',
    order: 'v.proposed_at',
  },
  {
    ...VARIATION,
    key: 'variations-to-approve',
    title: 'Variations to approve',
    permission: 'variations.approve',
    // whoever drafted or approved the award has another duty in its chain
    where: `v.status = 'submitted' AND me.id NOT IN (v.proposed_by_id, w.drafted_by_id)
            AND w.approved_by_id IS DISTINCT FROM me.id`,
    at: 'v.submitted_at',
    order: 'v.submitted_at',
  },
  {
    ...VARIATION,
    key: 'variations-to-apply',
    title: 'Approved variations to apply',
    permission: 'variations.apply',
    where: `v.status = 'approved' AND v.based_on_version =
              (SELECT max(n.number) FROM award_versions n WHERE n.award_id = v.award_id)`,
    at: 'v.approved_at',
    order: 'v.approved_at',
  },
  {
    key: 'years-to-confirm',
    title: 'Years to confirm',
    permission: 'awards.confirm-year',
    kind: 'year-confirmation',
    from: `(SELECT y.fund_id, min(y.financial_year) AS year, count(*) AS awards, sum(y.amount_pence)::bigint AS pence
              FROM award_years y JOIN awards w ON w.id = y.award_id
             WHERE y.status = 'indicative' AND y.amount_pence > 0
               AND w.status IN (${sqlTexts(CONFIRMABLE_AWARDS)})
             GROUP BY y.fund_id, y.financial_year) waiting_years JOIN funds f ON f.id = waiting_years.fund_id`,
    // the earliest year of each fund alone: the others wait for it
    where: `make_date(waiting_years.year, 4, 1) <= me.today + ${DAYS_AHEAD} AND NOT EXISTS (
              SELECT FROM award_years y JOIN awards w ON w.id = y.award_id
               WHERE y.fund_id = f.id AND y.status = 'indicative' AND y.amount_pence > 0
                 AND w.status IN (${sqlTexts(CONFIRMABLE_AWARDS)})
                 AND y.financial_year < waiting_years.year)`,
    id: 'f.id',
    reference: 'f.code',
    name: 'f.name',
    subtitle: `waiting_years.year || '-' || to_char((waiting_years.year + 1) % 100, 'FM00') || ', awards: ' || waiting_years.awards`,
    amountPence: 'waiting_years.pence',
    order: 'waiting_years.year',
  },
  {
    key: 'awards-to-complete',
    title: 'Awards to complete',
    permission: 'awards.approve',
    kind: 'award',
    from: 'awards w JOIN organisations g ON g.id = w.organisation_id',
    where: `w.status = 'active' AND w.ends_on < me.today AND NOT EXISTS (${openThingsOf('w.id')})`,
    id: 'w.id',
    reference: 'w.reference',
    name: 'w.title',
    subtitle: 'g.name',
    amountPence: 'w.amount_pence',
    dueOn: 'w.ends_on',
    order: 'w.ends_on',
  },
];
