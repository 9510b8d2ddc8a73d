import { InsetText } from '../../../components/messages.js';
import { PageHeading } from '../../../components/page.js';
import { StatusTag } from '../../../components/status-tag.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { AwardAgreement } from '../../../features/awards/components/award-agreement.js';
import { AwardAnswer } from '../../../features/awards/components/award-answer.js';
import { AwardConditions } from '../../../features/conditions/components/award-conditions.js';
import { AwardTracker } from '../../../features/awards/components/award-tracker.js';
import { LetterPanel } from '../../../features/letters/components/letter-panel.js';
import { MatchFundingPanel } from '../../../features/match-funding/components/match-funding-panel.js';
import { PaymentsSoFar } from '../../../features/payments/components/payments-so-far.js';
import { RecoveriesOf } from '../../../features/recoveries/components/recoveries-of.js';
import { moneyText } from '../../../lib/formatters.js';
import { OrganisationVersions } from './organisation-versions.js';
import { AwardReturns } from './award-returns.js';

/** An award for its organisation, from the offer on. */
export function OrganisationAward({ award }: { award: Award }) {
  const offered = award.status === 'offered';
  return (
    <div className="al_narrow">
      <PageHeading title={award.title} label={`Award ${award.reference}`}>
        <StatusTag thing="award" status={award.status} />
      </PageHeading>
      {offered && (
        <InsetText>
          You are offered up to {moneyText(award.amountPence)}. Read what the award says, then
          accept it or turn it down. A person who may sign for your organisation has to answer.
        </InsetText>
      )}
      <AwardTracker award={award} />
      <AwardAgreement award={award} />
      <LetterPanel awardId={award.id} status={award.status} />
      {offered && <AwardAnswer award={award} />}
      <AwardConditions award={award} />
      {!offered && <PaymentsSoFar award={award} />}
      {!offered && <MatchFundingPanel awardId={award.id} />}
      {!offered && <RecoveriesOf awardId={award.id} />}
      {!offered && <AwardReturns award={award} />}
      {!offered && <OrganisationVersions award={award} />}
      <RecordHistory subjectType="award" subjectId={award.id} />
    </div>
  );
}
