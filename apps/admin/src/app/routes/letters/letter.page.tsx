import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { Loaded, PageHeading } from '../../../components/page.js';
import { LetterFacts } from '../../../features/letters/components/letter-facts.js';
import { LetterText } from '../../../features/letters/components/letter-text.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward, getAwardLetter } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { AwardBreadcrumbs } from './award-breadcrumbs.js';

const route = getRouteApi('/signed-in/awards/$id/letter');

/** The whole letter of an offer, readable on any screen. */
export function LetterPage() {
  const { id } = route.useParams();
  const award = useQuery(apiQuery(getAward, { path: { id } }));
  const mayAccept = offeredAnswer(award.data?.commands ?? [], 'accept')?.allowed;
  return (
    <div className="al_narrow">
      <AwardBreadcrumbs awardId={id} />
      <Loaded query={apiQuery(getAwardLetter, { path: { id } })} wholePage>
        {(found) => (
          <>
            <PageHeading title={found.title} label="Offer letter" />
            <LetterFacts awardId={id} letter={found} />
            <LetterText sections={found.sections} />
            {mayAccept && (
              <LinkButton to="/awards/$id/accept" params={{ id }}>
                Go on to accept
              </LinkButton>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
