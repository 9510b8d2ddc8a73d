import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import {
  getAward,
  getAwardAssurance,
  getAwardLetter,
  getSubsidyNotice,
  previewAwardLetter,
} from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { LetterFacts } from '../../../features/letters/components/letter-facts.js';
import { LetterText } from '../../../features/letters/components/letter-text.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { Money } from '../../../components/figures.js';
import { WarningText } from '../../../components/messages.js';
import { SummaryList } from '../../../components/facts.js';
import { assuranceGaps } from '../../../features/assurances/assurance-gaps.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { AcceptanceForm, OfferForm } from '../../../features/letters/components/offer-forms.js';
import { useDone } from '../../../lib/notices.js';
import { dateText, moneyText } from '../../../lib/formatters.js';
import { letterKindOf, letterKindWords } from '@almoner/domain/letters';

/** The breadcrumbs of a page about an award. */
function AwardBreadcrumbs({ awardId }: { awardId: string }) {
  const award = useQuery(apiQuery(getAward, { path: { id: awardId } }));
  const staff = useAudience() === 'staff';
  return (
    <Breadcrumbs>
      <Breadcrumb to="/awards">{staff ? 'Awards' : 'Your awards'}</Breadcrumb>
      <Breadcrumb to="/awards/$id" params={{ id: awardId }}>
        {award.data?.title ?? 'Award'}
      </Breadcrumb>
    </Breadcrumbs>
  );
}

const letterRoute = getRouteApi('/signed-in/awards/$id/letter');

/** The whole letter of an offer, readable on any screen. */
export function LetterPage() {
  const { id } = letterRoute.useParams();
  const award = useQuery(apiQuery(getAward, { path: { id } }));
  const mayAccept = offeredAnswer(award.data?.commands ?? [], 'accept')?.allowed;
  const mayAcknowledge = offeredAnswer(award.data?.commands ?? [], 'acknowledge')?.allowed;
  const kind = letterKindWords(letterKindOf(award.data?.paymentMethod ?? 'bank'));
  return (
    <div className="al_narrow">
      <AwardBreadcrumbs awardId={id} />
      <Loaded query={apiQuery(getAwardLetter, { path: { id } })} wholePage>
        {(found) => (
          <>
            <PageHeading title={found.title} label={kind} />
            <LetterFacts awardId={id} letter={found} />
            <LetterText sections={found.sections} />
            {mayAccept && (
              <LinkButton to="/awards/$id/accept" params={{ id }}>
                Go on to accept
              </LinkButton>
            )}
            {mayAcknowledge && (
              <LinkButton to="/awards/$id/acknowledge" params={{ id }}>
                Go on to acknowledge
              </LinkButton>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

const offerRoute = getRouteApi('/signed-in/awards/$id/offer');

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

function MissingFunderDetails({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0) return null;
  return (
    <WarningText>
      Nobody has recorded the {missing.join(', ')} of the funder yet, so the letter is without. An
      administrator records them under <Link to="/reference-data">Reference data</Link>.
    </WarningText>
  );
}

function CheckOffer({ award }: { award: Award }) {
  const { expiresOn } = offerRoute.useSearch();
  const navigate = offerRoute.useNavigate();
  const done = useDone();
  const answer = offeredAnswer(award.commands, 'offer');
  if (!answer?.allowed)
    return <EmptyState>{answer?.reason ?? 'This award cannot be offered now.'}</EmptyState>;
  const allocation = award.paymentMethod === 'transfer';
  const showOffered = () =>
    done(allocation ? 'Allocation letter sent' : 'Award offered', {
      to: '/awards/$id',
      params: { id: award.id },
    });
  return (
    <>
      <SummaryList
        items={[
          { key: 'To', value: award.organisationName },
          { key: allocation ? 'Allocated' : 'Up to', value: <Money pence={award.amountPence} /> },
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
            <MissingFunderDetails missing={letter.missingFunderDetails} />
            <OfferForm
              key={letter.expiresOn}
              awardId={award.id}
              allocation={allocation}
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
  const { id } = offerRoute.useParams();
  return (
    <>
      <AwardBreadcrumbs awardId={id} />
      <Loaded query={apiQuery(getAward, { path: { id } })} wholePage>
        {(found) => (
          <>
            <PageHeading
              title={
                found.paymentMethod === 'transfer'
                  ? 'Check and send this allocation letter'
                  : 'Check and send this offer'
              }
              label={`Award ${found.reference}`}
            />
            <Permitted permission="awards.offer" fundId={found.fundId}>
              <CheckOffer award={found} />
            </Permitted>
          </>
        )}
      </Loaded>
    </>
  );
}

/** The words of the two ways to agree to an award. */
const AGREEMENTS = {
  accept: {
    title: 'Accept this award',
    until: (day: string) =>
      `Read the letter to its end. You can accept it until ${day}; after that day it lapses.`,
    heading: 'What you declare',
    lead: 'By accepting you declare that',
    signs: 'you may sign for',
    letter: 'you have read the whole offer letter above',
    promise: ({ organisationName, amountPence }: Award) =>
      `${organisationName} will use up to ${moneyText(amountPence)} for what the letter says, keep to its conditions and send its returns when they are due.`,
    none: 'This award is not offered to you.',
    done: 'You accepted the award',
  },
  acknowledge: {
    title: 'Acknowledge this allocation letter',
    until: (day: string) => `Read the letter to its end, and acknowledge it by ${day}.`,
    heading: 'What you confirm',
    lead: 'By acknowledging the letter you confirm that',
    signs: 'you may act for',
    letter: 'you have read the whole letter above',
    promise: ({ organisationName, amountPence }: Award) =>
      `${organisationName} delegates each share of the ${moneyText(amountPence)} to the integration authority of the partnership that it is for, and accounts for it as the letter says.`,
    none: 'No allocation letter waits for you.',
    done: 'You acknowledged the allocation letter',
  },
} as const;

interface AgreementProps {
  readonly award: Award;
  readonly command: keyof typeof AGREEMENTS;
}

function Agreement({ award, command }: AgreementProps) {
  const words = AGREEMENTS[command];
  const done = useDone();
  const letter = useQuery(apiQuery(getAwardLetter, { path: { id: award.id } }));
  const answer = offeredAnswer(award.commands, command);
  if (!answer?.allowed) return <EmptyState>{answer?.reason ?? words.none}</EmptyState>;
  return (
    <>
      {award.expiresOn && <p>{words.until(dateText(award.expiresOn))}</p>}
      {letter.data && <LetterText sections={letter.data.sections} inside />}
      <h2>{words.heading}</h2>
      <p>{words.lead}</p>
      <ul>
        <li>
          {words.signs} {award.organisationName}
        </li>
        <li>{words.letter}</li>
        <li>{words.promise(award)}</li>
      </ul>
      <Loaded query={apiQuery(getSubsidyNotice, { path: { id: award.id } })}>
        {({ notice }) => (
          <AcceptanceForm
            awardId={award.id}
            command={command}
            letterSha256={letter.data?.sha256}
            subsidyNotice={notice}
            onAccepted={() => done(words.done, { to: '/awards/$id', params: { id: award.id } })}
          />
        )}
      </Loaded>
    </>
  );
}

function AgreementPage({ id, command }: { id: string; command: AgreementProps['command'] }) {
  return (
    <div className="al_narrow">
      <AwardBreadcrumbs awardId={id} />
      <Loaded query={apiQuery(getAward, { path: { id } })} wholePage>
        {(found) => (
          <>
            <PageHeading title={AGREEMENTS[command].title} label={`Award ${found.reference}`} />
            <Permitted permission={`awards.${command}`}>
              <Agreement award={found} command={command} />
            </Permitted>
          </>
        )}
      </Loaded>
    </div>
  );
}

const acceptRoute = getRouteApi('/signed-in/awards/$id/accept');
const acknowledgeRoute = getRouteApi('/signed-in/awards/$id/acknowledge');

/** Accepts an offer: shows the letter, and below it the form that the signing person fills in. */
export function AcceptPage() {
  return <AgreementPage id={acceptRoute.useParams().id} command="accept" />;
}

/** Acknowledges an allocation: shows the letter, and below it the form that the signing person fills in. */
export function AcknowledgePage() {
  return <AgreementPage id={acknowledgeRoute.useParams().id} command="acknowledge" />;
}
