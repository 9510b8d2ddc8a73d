import { decidePlannable } from '@almoner/domain/payments';
import { useQuery } from '@tanstack/react-query';
import { WarningText } from '../../../components/messages.js';
import { PageHeading } from '../../../components/page.js';
import { AllocationPanel } from '../../../features/allocations/components/allocation-panel.js';
import { areasQuery } from '../../../features/areas/areas-requests.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { AssurancePanel } from '../../../features/assurances/components/assurance-panel.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { AwardActions } from '../../../features/awards/components/award-actions.js';
import { AwardDetails } from '../../../features/awards/components/award-details.js';
import { AwardEndings } from '../../../features/awards/components/award-endings.js';
import { AwardIdentity } from '../../../features/awards/components/award-identity.js';
import { AwardTracker } from '../../../features/awards/components/award-tracker.js';
import { AwardYearsTable } from '../../../features/awards/components/award-years-table.js';
import { AwardConditions } from '../../../features/conditions/components/award-conditions.js';
import { LetterPanel } from '../../../features/letters/components/letter-panel.js';
import { OfferActions } from '../../../features/letters/components/offer-actions.js';
import { MatchFundingPanel } from '../../../features/match-funding/components/match-funding-panel.js';
import { PaymentSchedule } from '../../../features/payments/components/payment-schedule.js';
import { AwardVariations } from '../../../features/variations/components/award-variations.js';
import { AwardVersions } from '../../../features/variations/components/award-versions.js';
import { RecoveriesOf } from '../../../features/recoveries/components/recoveries-of.js';
import { AwardReturns } from './award-returns.js';

/** An award for staff. */
export function StaffAward({ award }: { award: Award }) {
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
        <AwardYearsTable award={award} />
      </section>
      <AwardConditions award={award} />
      {award.allocationId && <AllocationPanel awardId={award.id} />}
      <MatchFundingPanel awardId={award.id} />
      <PaymentSchedule award={award} open={decidePlannable(award.status).ok} />
      <RecoveriesOf awardId={award.id} />
      <LetterPanel awardId={award.id} status={award.status} />
      <AssurancePanel awardId={award.id} />
      <AwardReturns award={award} />
      <AwardVariations award={award} />
      <AwardVersions awardId={award.id} areaName={areaName} />
      <section aria-labelledby="about-heading">
        <h2 id="about-heading">About this award</h2>
        <AwardDetails award={award} areaNames={award.areaCodes.map(areaName)} />
      </section>
      <RecordHistory subjectType="award" subjectId={award.id} />
    </>
  );
}
