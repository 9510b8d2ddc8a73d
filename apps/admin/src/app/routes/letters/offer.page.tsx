import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Money } from '../../../components/figures.js';
import { WarningText } from '../../../components/messages.js';
import { EmptyState, Loaded, PageHeading, Permitted } from '../../../components/page.js';
import { SummaryList } from '../../../components/facts.js';
import { assuranceGaps } from '../../../features/assurances/assurance-gaps.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { LetterText } from '../../../features/letters/components/letter-text.js';
import { OfferForm } from '../../../features/letters/components/offer-form.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import {
  getAward,
  getAwardAssurance,
  previewAwardLetter,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { useNotices } from '../../../lib/notices.js';
import { AwardBreadcrumbs } from './award-breadcrumbs.js';

const route = getRouteApi('/signed-in/awards/$id/offer');

function Warnings({ award }: { award: Award }) {
  const assurance = useQuery(apiQuery(getAwardAssurance, { path: { id: award.id } })).data;
  const gaps = assurance ? assuranceGaps(assurance) : [];
  return (
    <>
      {[...award.warnings, ...gaps].map((warning) => (
        <WarningText key={warning}>{warning}</WarningText>
      ))}
      {gaps.length > 0 && (
        <p>
          <Link to="/awards/$id/assurance" params={{ id: award.id }}>
            Check and record the assurance of this award
          </Link>
        </p>
      )}
    </>
  );
}

function CheckOffer({ award }: { award: Award }) {
  const { expiresOn } = route.useSearch();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const answer = offeredAnswer(award.commands, 'offer');
  if (!answer?.allowed)
    return <EmptyState>{answer?.reason ?? 'This award cannot be offered now.'}</EmptyState>;
  const showOffered = () => {
    notify('Award offered');
    void navigate({ to: '/awards/$id', params: { id: award.id } });
  };
  return (
    <>
      <SummaryList
        items={[
          { key: 'To', value: award.organisationName },
          { key: 'Up to', value: <Money pence={award.amountPence} /> },
          { key: 'From', value: award.fundName },
        ]}
      />
      <Warnings award={award} />
      <Loaded
        query={{
          ...apiQuery(previewAwardLetter, { path: { id: award.id }, query: { expiresOn } }),
          placeholderData: keepPreviousData,
        }}
      >
        {(letter) => (
          <>
            <OfferForm
              key={letter.expiresOn}
              awardId={award.id}
              expiresOn={letter.expiresOn}
              onDay={(day) => void navigate({ search: { expiresOn: day }, replace: true })}
              onOffered={showOffered}
            />
            <h2>The letter as it will be sent</h2>
            <p>
              Made from “{letter.templateName}”, number {letter.templateNumber}. Once it is sent it
              does not change.
            </p>
            <LetterText sections={letter.sections} inside />
          </>
        )}
      </Loaded>
    </>
  );
}

/** Checks an offer before it is sent: recipient, amount, what is missing, and the whole letter. */
export function OfferPage() {
  const { id } = route.useParams();
  return (
    <>
      <AwardBreadcrumbs awardId={id} />
      <Loaded query={apiQuery(getAward, { path: { id } })} wholePage>
        {(found) => (
          <>
            <PageHeading title="Check and send this offer" label={`Award ${found.reference}`} />
            <Permitted permission="awards.offer" fundId={found.fundId}>
              <CheckOffer award={found} />
            </Permitted>
          </>
        )}
      </Loaded>
    </>
  );
}
