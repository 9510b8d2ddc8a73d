import { RETURN_LIST } from '@almoner/domain/returns';
import { ListTable } from '../../../components/lists/list-table.js';
import { LinkButton } from '../../../components/buttons.js';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { RETURN_CELLS } from '../../../features/returns/components/return-cells.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward, listReturns } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience, usePermission } from '../../../lib/session.js';
import { useQuery } from '@tanstack/react-query';
import { areasQuery } from '../../../features/areas/areas-requests.js';
import { AwardVariations } from '../../../features/variations/components/award-variations.js';
import { AwardVersions } from '../../../features/variations/components/award-versions.js';
import { InsetText, InventedPart, WarningText } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import {
  AwardAgreement,
  AwardDetails,
  AwardTracker,
} from '../../../features/awards/components/award-details.js';
import { AreaShares } from '../../../features/awards/components/area-shares.js';
import { AwardActions, AwardAnswer } from '../../../features/awards/components/award-actions.js';
import { AwardClaims } from '../../../features/claims/components/award-claims.js';
import { AwardConditions } from '../../../features/conditions/components/award-conditions.js';
import { LetterPanel } from '../../../features/letters/components/letter-facts.js';
import { MatchFundingPanel } from '../../../features/match-funding/components/match-funding-summary.js';
import {
  PaymentSchedule,
  PaymentsSoFar,
} from '../../../features/payments/components/payment-schedule.js';
import { RecoveriesOf } from '../../../features/recoveries/components/recoveries-of.js';
import { moneyText } from '../../../lib/formatters.js';
import { PAYING_AWARD_STATUSES, type AwardStatus } from '@almoner/domain/awards';
import { decidePlannable } from '@almoner/domain/payments';
import { AllocationPanel } from '../../../features/allocations/components/allocation-panel.js';
import { OwnFairWorkPanel } from '../../../features/assurances/components/fair-work.js';
import { AssurancePanel } from '../../../features/assurances/components/assurance-panel.js';
import { AwardEndings } from '../../../features/awards/components/award-endings.js';
import { AwardIdentity } from '../../../features/awards/components/award-identity.js';
import { AwardYearsTable } from '../../../features/awards/components/award-years-table.js';
import { OfferActions } from '../../../features/letters/components/offer-actions.js';
import { getRouteApi } from '@tanstack/react-router';

/** The returns of an award: those that are due, and those that were sent. */
function AwardReturns({ award }: { award: Award }) {
  const maySchedule = usePermission('returns.schedule', award.fundId);
  const accepted = award.status === 'accepted' || award.status === 'active';
  return (
    <section aria-labelledby="returns-heading">
      <h2 id="returns-heading">Returns</h2>
      <Loaded query={apiQuery(listReturns, { query: { awardId: award.id, sort: 'dueOn' } })}>
        {({ items }) => (
          <ListTable
            list={RETURN_LIST}
            rows={items}
            cells={RETURN_CELLS}
            only={['reference', 'kind', 'period', 'due', 'status', 'submitted']}
            caption="Returns of this award"
            empty="No return is asked for yet."
          />
        )}
      </Loaded>
      {maySchedule && accepted && (
        <LinkButton kind="secondary" to="/returns/new" search={{ awardId: award.id }}>
          Ask for a return
        </LinkButton>
      )}
    </section>
  );
}

/** How the award has changed since it was accepted, for the organisation that has it. */
function OrganisationVersions({ award }: { award: Award }) {
  const areas = useQuery(areasQuery('council')).data ?? [];
  const areaName = (code: string) => areas.find((area) => area.code === code)?.name ?? code;
  return (
    <>
      <AwardVariations award={award} />
      <AwardVersions awardId={award.id} areaName={areaName} />
    </>
  );
}

/** What an organisation is asked to do with an open offer, or a health board with an allocation. */
function whatToDo({ paymentMethod, amountPence }: Award): string {
  return paymentMethod === 'transfer'
    ? `Your health board is allocated ${moneyText(amountPence)} for the alcohol and drug partnerships of its area. Read the letter, then acknowledge it. A person who may act for your health board has to.`
    : `You are offered up to ${moneyText(amountPence)}. Read what the award says, then accept it or turn it down. A person who may sign for your organisation has to answer.`;
}

function isPaying(status: AwardStatus): boolean {
  return PAYING_AWARD_STATUSES.includes(status);
}

/** An award for its organisation, from the offer on. */
function OrganisationAward({ award }: { award: Award }) {
  const offered = award.status === 'offered';
  return (
    <div className="al_narrow">
      <PageHeading title={award.title} label={`Award ${award.reference}`}>
        <StatusTag thing="award" status={award.status} />
      </PageHeading>
      {offered && <InsetText>{whatToDo(award)}</InsetText>}
      <AwardTracker award={award} />
      <AwardAgreement award={award} />
      <AreaShares
        caption="What each partnership gets of it"
        shares={award.shares}
        totalPence={award.amountPence}
      />
      <LetterPanel award={award} />
      {offered && <AwardAnswer award={award} />}
      <AwardConditions award={award} />
      <OwnFairWorkPanel awardId={award.id} />
      {!offered && <PaymentsSoFar award={award} />}
      {!offered && award.paymentMethod === 'bank' && (
        <AwardClaims award={award} open={isPaying(award.status)} />
      )}
      {!offered && <MatchFundingPanel awardId={award.id} />}
      {!offered && <RecoveriesOf awardId={award.id} />}
      {!offered && <AwardReturns award={award} />}
      {!offered && <OrganisationVersions award={award} />}
      <RecordHistory subjectType="award" subjectId={award.id} />
    </div>
  );
}

/** An award for staff. */
function StaffAward({ award }: { award: Award }) {
  const areas = useQuery(areasQuery()).data ?? [];
  const areaName = (code: string) => areas.find((area) => area.code === code)?.name ?? code;
  return (
    <>
      <PageHeading title={award.title} label={`Award ${award.reference}`} />
      <AwardIdentity award={award} />
      <AwardTracker award={award} />
      {award.warnings.map((warning) => (
        <WarningText key={warning}>{warning}</WarningText>
      ))}
      <AwardActions award={award} />
      <AwardEndings award={award} />
      <OfferActions award={award} />
      <section aria-labelledby="years-heading">
        <h2 id="years-heading">Years</h2>
        <InventedPart record={award}>
          How the amount is spread over the years is invented.
        </InventedPart>
        <AwardYearsTable award={award} />
      </section>
      <AwardConditions award={award} />
      {award.allocationId && <AllocationPanel awardId={award.id} />}
      <MatchFundingPanel awardId={award.id} />
      <PaymentSchedule award={award} open={decidePlannable(award.status).ok} />
      {award.paymentMethod === 'bank' && <AwardClaims award={award} open={false} />}
      <RecoveriesOf awardId={award.id} />
      <LetterPanel award={award} />
      <AssurancePanel awardId={award.id} />
      <AwardReturns award={award} />
      <AwardVariations award={award} />
      <AwardVersions awardId={award.id} areaName={areaName} />
      <section aria-labelledby="about-heading">
        <h2 id="about-heading">About this award</h2>
        <InventedPart record={award}>
          {award.stated.includes('areaCodes')
            ? 'The days and the people are invented.'
            : 'The days, the people and the areas are invented.'}
        </InventedPart>
        <AwardDetails award={award} areaNames={award.areaCodes.map(areaName)} />
      </section>
      <RecordHistory subjectType="award" subjectId={award.id} />
    </>
  );
}

const awardRoute = getRouteApi('/signed-in/awards/$id');

/** One award: staff manage it; its organisation answers the offer and follows the award. */
export function AwardPage() {
  const { id } = awardRoute.useParams();
  const staff = useAudience() === 'staff';
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/awards">{staff ? 'Awards' : 'Your awards'}</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getAward, { path: { id } })} wholePage>
        {(found) => (staff ? <StaffAward award={found} /> : <OrganisationAward award={found} />)}
      </Loaded>
    </>
  );
}
