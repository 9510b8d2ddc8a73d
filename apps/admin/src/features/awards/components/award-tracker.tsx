import { InsetText } from '../../../components/messages.js';
import { Tracker } from '../../../components/tracker.js';
import type { Award } from '../api/get-award.js';
import { AWARD_STEPS, awardProgress } from '../award-progress.js';

/** The steps of the award and one sentence of what it waits for. */
export function AwardTracker({ award }: { award: Award }) {
  const { step, sentence } = awardProgress(award);
  if (step === null) return <InsetText>{sentence}</InsetText>;
  return (
    <Tracker label="Progress of the award" steps={AWARD_STEPS} current={step}>
      {sentence}
    </Tracker>
  );
}
