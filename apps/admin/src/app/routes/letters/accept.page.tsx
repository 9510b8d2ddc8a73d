import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState, Loaded, PageHeading, Permitted } from '../../../components/page.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { AcceptanceForm } from '../../../features/letters/components/acceptance-form.js';
import { LetterText } from '../../../features/letters/components/letter-text.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward, getAwardLetter } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { dateText, moneyText } from '../../../lib/formatters.js';
import { useNotices } from '../../../lib/notices.js';
import { AwardBreadcrumbs } from './award-breadcrumbs.js';

const route = getRouteApi('/signed-in/awards/$id/accept');

function Declaration({ award }: { award: Award }) {
  return (
    <>
      <h2>What you declare</h2>
      <p>By accepting you declare that</p>
      <ul>
        <li>you may sign for {award.organisationName}</li>
        <li>you have read the whole offer letter above</li>
        <li>
          {award.organisationName} will use up to {moneyText(award.amountPence)} for what the letter
          says, keep to its conditions and send its returns when they are due.
        </li>
      </ul>
    </>
  );
}

function Acceptance({ award }: { award: Award }) {
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const letter = useQuery(apiQuery(getAwardLetter, { path: { id: award.id } }));
  const answer = offeredAnswer(award.commands, 'accept');
  if (!answer?.allowed)
    return <EmptyState>{answer?.reason ?? 'This award is not offered to you.'}</EmptyState>;
  const showAccepted = () => {
    notify('You accepted the award');
    void navigate({ to: '/awards/$id', params: { id: award.id } });
  };
  return (
    <>
      {award.expiresOn && (
        <p>
          Read the letter to its end. You can accept it until {dateText(award.expiresOn)}; after
          that day it lapses.
        </p>
      )}
      {letter.data && <LetterText sections={letter.data.sections} inside />}
      <Declaration award={award} />
      <AcceptanceForm
        awardId={award.id}
        letterSha256={letter.data?.sha256}
        onAccepted={showAccepted}
      />
    </>
  );
}

/** Accepts an offer: shows the letter, and below it the form that the signing person fills in. */
export function AcceptPage() {
  const { id } = route.useParams();
  return (
    <div className="al_narrow">
      <AwardBreadcrumbs awardId={id} />
      <Loaded query={apiQuery(getAward, { path: { id } })} wholePage>
        {(found) => (
          <>
            <PageHeading title="Accept this award" label={`Award ${found.reference}`} />
            <Permitted permission="awards.accept">
              <Acceptance award={found} />
            </Permitted>
          </>
        )}
      </Loaded>
    </div>
  );
}
