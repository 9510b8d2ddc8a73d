import { SETTLED_CONDITION_STATUSES } from '@almoner/domain/conditions';
import { sqlTexts } from '../../platform/database/sql-texts.js';

/** What the payment `p` waits for beside its day, as a `PaymentGate` of the domain. */
export const PAYMENT_GATE = `jsonb_build_object('trigger', p.trigger,
  'condition', (SELECT c.title FROM conditions c WHERE c.id = p.trigger_condition_id),
  'returnKind', p.trigger_return_kind, 'returnYear', p.trigger_return_year,
  'met', CASE p.trigger
    WHEN 'condition' THEN EXISTS (SELECT FROM conditions c
      WHERE c.id = p.trigger_condition_id AND c.status IN (${sqlTexts(SETTLED_CONDITION_STATUSES)}))
    WHEN 'return' THEN EXISTS (SELECT FROM returns r WHERE r.award_id = p.award_id
      AND r.kind = p.trigger_return_kind AND r.period_year = p.trigger_return_year AND r.status = 'accepted')
    ELSE true END)`;
