import { getRouteApi, Link } from '@tanstack/react-router';
import { AddressChoices, AddressSelect } from '../../../components/address-choices.js';
import { SummaryList } from '../../../components/facts.js';
import { DateText, FinancialYear, Money } from '../../../components/figures.js';
import { InsetText } from '../../../components/messages.js';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { ClaimForm } from '../../../features/claims/components/claim-form.js';
import type {
  Claim,
  ClaimableAward,
  ClaimableInstalment,
} from '../../../features/claims/claims-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getClaimableAward } from '../../../lib/api/generated/sdk.gen.js';
import { dateText, moneyText } from '../../../lib/formatters.js';
import { useDone } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/awards/$id/claim');

function Instalment({ instalment }: { instalment: ClaimableInstalment }) {
  return (
    <SummaryList
      items={[
        { key: 'You can claim', value: <Money pence={instalment.amountPence} /> },
        { key: 'Planned for', value: <DateText date={instalment.dueOn} /> },
        { key: 'Year', value: <FinancialYear year={instalment.financialYear} /> },
        { key: 'Payment', value: instalment.reference },
      ]}
    />
  );
}

/** The instalments that can be claimed, to choose another than the next one. */
function OtherInstalments({ of, chosen }: { of: ClaimableInstalment[]; chosen: string }) {
  if (of.length < 2) return null;
  const choices = of.map(({ paymentId, amountPence, dueOn }) => ({
    value: paymentId,
    label: `${moneyText(amountPence)}, planned for ${dateText(dueOn)}`,
  }));
  return (
    <AddressChoices label="Choose the payment">
      <AddressSelect name="paymentId" label="Which payment?" choices={choices} value={chosen} />
    </AddressChoices>
  );
}

/** Why nothing can be claimed now: a claim that waits, what stands in the way of each payment, or that none is planned. */
function NothingToClaim({ award }: { award: ClaimableAward }) {
  const { waitingClaim, instalments } = award;
  if (waitingClaim !== null)
    return (
      <InsetText>
        Your claim{' '}
        <Link to="/claims/$id" params={{ id: waitingClaim.id }}>
          {waitingClaim.reference}
        </Link>{' '}
        waits for an answer. You can send the next one after it, or withdraw it first.
      </InsetText>
    );
  if (instalments.length === 0)
    return <EmptyState>No further payment of this award is planned.</EmptyState>;
  return (
    <>
      <p>Nothing of this award can be claimed at present.</p>
      <SummaryList
        items={instalments.map(({ reference, amountPence, problem }) => ({
          key: `${moneyText(amountPence)} (${reference})`,
          value: problem,
        }))}
      />
    </>
  );
}

function Claiming({ award }: { award: ClaimableAward }) {
  const { paymentId } = route.useSearch();
  const done = useDone();
  const open = award.instalments.filter(({ problem }) => problem === null);
  const chosen = open.find((one) => one.paymentId === paymentId) ?? open[0];
  if (chosen === undefined) return <NothingToClaim award={award} />;
  const showSent = ({ id }: Claim) => done('Claim sent', { to: '/claims/$id', params: { id } });
  return (
    <>
      <OtherInstalments of={open} chosen={chosen.paymentId} />
      <Instalment instalment={chosen} />
      <ClaimForm
        key={chosen.paymentId}
        instalment={chosen}
        sentPence={award.sentPence}
        onSent={showSent}
      />
    </>
  );
}

/** Claims the next planned payment of an award, by its organisation. */
export function NewClaimPage() {
  const { id } = route.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/awards">Your awards</Breadcrumb>
        <Breadcrumb to="/awards/$id" params={{ id }}>
          Award
        </Breadcrumb>
      </Breadcrumbs>
      <Permitted permission="claims.submit" wholePage>
        <Loaded query={apiQuery(getClaimableAward, { path: { id } })} wholePage>
          {(found) => (
            <div className="al_narrow">
              <PageHeading title="Claim a payment" label={`Award ${found.awardReference}`} />
              <p>{found.awardTitle}</p>
              <Claiming award={found} />
            </div>
          )}
        </Loaded>
      </Permitted>
    </>
  );
}
