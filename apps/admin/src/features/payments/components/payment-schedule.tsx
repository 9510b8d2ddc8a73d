import { apiQuery } from '../../../lib/api/api-query.js';
import { listPayments } from '../../../lib/api/generated/sdk.gen.js';
import { PAYMENT_LIST } from '@almoner/domain/payments';
import { ListTable } from '../../../components/lists/list-table.js';
import { DateText, Money } from '../../../components/figures.js';
import { Loaded } from '../../../components/page.js';
import { SummaryList } from '../../../components/facts.js';
import type { PaymentRow } from '../payments-types.js';
import { PAYMENT_CELLS } from './payment-cells.js';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/buttons.js';
import { usePermission } from '../../../lib/session.js';
import { scheduleTotal, type ScheduleYear } from '../schedule-sums.js';
import { PlanPaymentForm } from './instalment-form.js';

const MOST_INSTALMENTS = 100;

/** The instalments of one award in the order of their due dates. */
function scheduleQuery(awardId: string) {
  return apiQuery(listPayments, { query: { awardId, sort: 'dueOn', limit: MOST_INSTALMENTS } });
}

const ON_ITS_WAY = new Set<PaymentRow['status']>(['planned', 'requested', 'approved', 'sent']);

function Next({ payment }: { payment: PaymentRow | undefined }) {
  if (!payment) return 'No payment is planned';
  return (
    <>
      <Money pence={payment.amountPence} />, planned for <DateText date={payment.dueOn} />
    </>
  );
}

interface PaymentsSoFarProps {
  readonly award: { readonly id: string; readonly amountPence: number; readonly paidPence: number };
}

/** The most that the organisation can be paid, what it has been paid, and its next payment. */
export function PaymentsSoFar({ award }: PaymentsSoFarProps) {
  return (
    <section aria-labelledby="payments-heading">
      <h2 id="payments-heading">Payments to you</h2>
      <Loaded query={scheduleQuery(award.id)}>
        {({ items }) => (
          <>
            <SummaryList
              items={[
                { key: 'Up to', value: <Money pence={award.amountPence} /> },
                { key: 'Paid so far', value: <Money pence={award.paidPence} /> },
                {
                  key: 'Next',
                  value: <Next payment={items.find(({ status }) => ON_ITS_WAY.has(status))} />,
                },
              ]}
            />
            <ListTable
              list={PAYMENT_LIST}
              rows={items}
              cells={PAYMENT_CELLS}
              only={['reference', 'year', 'amount', 'due', 'status', 'payable']}
              caption="Instalments of this award"
              empty="No payment is planned yet."
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

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
