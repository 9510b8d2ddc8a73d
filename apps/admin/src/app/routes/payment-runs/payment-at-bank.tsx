import { pence, sumPence } from '@almoner/domain/money';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { AreaShares } from '../../../features/awards/components/area-shares.js';
import { PaymentSendingFacts } from '../../../features/payment-runs/components/payment-sending.js';
import {
  ReissueAction,
  ReturnAction,
  UndoBankReturnAction,
} from '../../../features/payment-runs/components/bank-return-actions.js';
import { RecoveriesOf } from '../../../features/recoveries/components/recoveries-of.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getPaymentSending } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';

/** A payment after it was sent: its run, the bank's answer, what was recovered, and what may be done next. */
export function PaymentAtBank({ paymentId }: { paymentId: string }) {
  const sending = useQuery(apiQuery(getPaymentSending, { path: { id: paymentId } })).data;
  const navigate = useNavigate();
  if (sending === undefined) return null;
  const showReissued = (id: string) => void navigate({ to: '/payments/$id', params: { id } });
  return (
    <>
      <PaymentSendingFacts id={paymentId} sending={sending} />
      <AreaShares
        caption="What each partnership gets of this transfer"
        shares={sending.shares}
        totalPence={sumPence(sending.shares.map(({ amountPence }) => pence(amountPence)))}
      />
      <div className="al_actions">
        <ReturnAction paymentId={paymentId} sending={sending} />
        <UndoBankReturnAction paymentId={paymentId} sending={sending} />
        <ReissueAction paymentId={paymentId} sending={sending} onReissued={showReissued} />
        {offeredAnswer(sending.commands, 'recover')?.allowed && (
          <LinkButton kind="secondary" to="/recoveries/new" search={{ paymentId }}>
            Recover money of this payment
          </LinkButton>
        )}
      </div>
      <RecoveriesOf paymentId={paymentId} />
    </>
  );
}
