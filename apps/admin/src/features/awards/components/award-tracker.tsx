import { InsetText } from '../../../components/messages.js';
import { Loaded } from '../../../components/page.js';
import { Tracker } from '../../../components/tracker.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardWaiting } from '../../../lib/api/generated/sdk.gen.js';

/** The steps of the award, and one sentence saying what it waits for and from whom. */
export function AwardTracker({ award }: { award: { readonly id: string } }) {
  return (
    <Loaded query={apiQuery(getAwardWaiting, { path: { id: award.id } })}>
      {({ steps, step, sentence }) =>
        step === null ? (
          <InsetText>{sentence}</InsetText>
        ) : (
          <Tracker label="Progress of the award" steps={steps} current={step}>
            {sentence}
          </Tracker>
        )
      }
    </Loaded>
  );
}
