import { InsetText } from '../../../components/messages.js';
import { PageHeading } from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { ReturnFigures } from '../../../features/returns/components/return-figures.js';
import { ReturnIdentity } from '../../../features/returns/components/return-identity.js';
import { ReturnReview } from '../../../features/returns/components/return-review.js';
import { ReturnSignatures } from '../../../features/returns/components/return-signatures.js';
import { returnProgress } from '../../../features/returns/return-progress.js';
import type { OwedReturn } from '../../../features/returns/returns-types.js';

/** A return for staff, who review it. */
export function StaffReturn({ owed }: { owed: OwedReturn }) {
  return (
    <>
      <PageHeading title={owed.awardTitle} label={`Return ${owed.reference}`} />
      <ReturnIdentity owed={owed} />
      <InsetText>{returnProgress(owed)}</InsetText>
      {owed.changesRequested && <p>Changes asked for: {owed.changesRequested.reason}</p>}
      <section aria-labelledby="figures-heading">
        <h2 id="figures-heading">Figures</h2>
        <ReturnFigures owed={owed} />
      </section>
      <section aria-labelledby="story-heading">
        <h2 id="story-heading">Story and evidence</h2>
        <p className="al_prose">{owed.narrative || 'Nothing written.'}</p>
      </section>
      <ReturnReview owed={owed} />
      <section aria-labelledby="signatures-heading">
        <h2 id="signatures-heading">Who sent and certified it</h2>
        <ReturnSignatures owed={owed} />
      </section>
      <RecordHistory subjectType="return" subjectId={owed.id} />
    </>
  );
}
