import { PAYMENT_LIST } from '@almoner/domain/payments';
import { ListTable } from '../../../components/lists/list-table.js';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/buttons.js';
import { Loaded } from '../../../components/page.js';
import { usePermission } from '../../../lib/session.js';
import { scheduleQuery } from '../payments-requests.js';
import { scheduleTotal, type ScheduleYear } from '../schedule-sums.js';
import { PAYMENT_CELLS } from './payment-cells.js';
import { PlanPaymentForm } from './plan-payment-form.js';

interface ScheduledAward {
  readonly id: string;
  readonly fundId: string;
  readonly years: readonly ScheduleYear[];
}

/** The years whose instalments do not add up to the award year yet. */
function ScheduleTotals({ years }: { years: readonly ScheduleYear[] }) {
  const open = years.filter((year) => !scheduleTotal(year).equal);
  if (open.length === 0) return <p>The instalments of every year add up to the award.</p>;
  return (
    <ul className="al_sums">
      {open.map((year) => (
        <li key={year.financialYear} className="al_sum--open">
          {scheduleTotal(year).sentence}
        </li>
      ))}
    </ul>
  );
}

interface PaymentScheduleProps {
  readonly award: ScheduledAward;
  /** Whether instalments can still be planned; false once the award has ended. */
  readonly open: boolean;
}

/** The instalments of an award. Those of each year should add up to the award year. */
export function PaymentSchedule({ award, open }: PaymentScheduleProps) {
  const mayPlan = usePermission('payments.plan', award.fundId);
  const [planning, setPlanning] = useState(false);
  return (
    <section aria-labelledby="schedule-heading">
      <h2 id="schedule-heading">Payments</h2>
      <Loaded query={scheduleQuery(award.id)}>
        {({ items }) => (
          <ListTable
            list={PAYMENT_LIST}
            rows={items}
            cells={PAYMENT_CELLS}
            only={['reference', 'year', 'amount', 'due', 'status', 'payable']}
            caption="Instalments of this award"
            empty="No instalment is planned yet."
          />
        )}
      </Loaded>
      <ScheduleTotals years={award.years} />
      {mayPlan && open && (
        <div className="al_actions">
          <LinkButton kind="secondary" to="/awards/$id/schedule" params={{ id: award.id }}>
            Change the schedule
          </LinkButton>
          <div className="al_action">
            <Button
              kind="secondary"
              aria-expanded={planning}
              onClick={() => setPlanning(!planning)}
            >
              Plan an instalment
            </Button>
            {planning && (
              <PlanPaymentForm
                awardId={award.id}
                years={award.years}
                onClose={() => setPlanning(false)}
              />
            )}
          </div>
        </div>
      )}
    </section>
  );
}
