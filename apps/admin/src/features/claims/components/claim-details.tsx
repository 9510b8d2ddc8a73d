import { CLAIM_LIFECYCLE } from '@almoner/domain/claims';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { IdentityBar, SummaryList } from '../../../components/facts.js';
import { DateText, FinancialYear, InstantText, Money } from '../../../components/figures.js';
import { InsetText, WarningText } from '../../../components/messages.js';
import { RecordCommands } from '../../../components/record-commands.js';
import { StatusTag } from '../../../components/status-tag.js';
import { refuseClaim, withdrawClaim } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';
import type { Claim } from '../claims-types.js';

/** The facts that identify a claim. */
export function ClaimIdentity({ claim }: { claim: Claim }) {
  const staff = useAudience() === 'staff';
  const award = (
    <Link to="/awards/$id" params={{ id: claim.awardId }}>
      {claim.awardReference}
    </Link>
  );
  const payment = (
    <Link to="/payments/$id" params={{ id: claim.paymentId }}>
      {claim.paymentReference}
    </Link>
  );
  return (
    <IdentityBar
      label="Claim"
      facts={[
        { key: 'Status', value: <StatusTag thing="claim" status={claim.status} /> },
        { key: 'Amount', value: <Money pence={claim.amountPence} /> },
        ...(staff ? [{ key: 'Organisation', value: claim.organisationName }] : []),
        { key: 'Award', value: award },
        { key: 'Payment', value: payment },
        { key: 'Year', value: <FinancialYear year={claim.financialYear} /> },
      ]}
    />
  );
}

function sentence({ status, paymentStatusWords }: Claim): string {
  switch (status) {
    case 'submitted':
      return 'We have your claim. A finance officer looks at it next.';
    case 'taken-up':
      return `The payment was requested. How far it is: ${paymentStatusWords.toLowerCase()}.`;
    case 'refused':
      return 'We did not accept this claim. The reason stands below. You can send another one.';
    case 'withdrawn':
      return 'Your organisation withdrew this claim.';
  }
}

/** What became of the claim, in the words of the reader, and what stands in its way. */
export function ClaimState({ claim }: { claim: Claim }) {
  const staff = useAudience() === 'staff';
  return (
    <>
      {!staff && <InsetText>{sentence(claim)}</InsetText>}
      {claim.problem !== null && (
        <WarningText>
          {staff
            ? `This claim cannot be taken up as things are. ${claim.problem} Refuse it, and say why, unless that changes.`
            : `Nothing can be paid by this claim as things are. ${claim.problem}`}
        </WarningText>
      )}
    </>
  );
}

function decided({ status, decidedByName, decidedAt }: Claim) {
  if (decidedAt === null) return [];
  const key = { 'taken-up': 'Taken up', refused: 'Refused', withdrawn: 'Withdrawn' }[
    status as 'taken-up' | 'refused' | 'withdrawn'
  ];
  const value = (
    <>
      {decidedByName && <>{decidedByName}, </>}
      <InstantText instant={decidedAt} />
    </>
  );
  return [{ key, value }];
}

/** What the organisation says in its claim, and who sent and decided it. */
export function ClaimFacts({ claim }: { claim: Claim }) {
  return (
    <SummaryList
      items={[
        {
          key: 'Pays for',
          value: (
            <>
              <DateText date={claim.coversFrom} /> to <DateText date={claim.coversTo} />
            </>
          ),
        },
        { key: 'What the money is for', value: claim.statement },
        {
          key: 'Unspent of the award',
          value: (
            <>
              <Money pence={claim.unspentPence} /> on <DateText date={claim.unspentOn} />
            </>
          ),
        },
        {
          key: 'Sent',
          value: (
            <>
              {claim.submittedByName && <>{claim.submittedByName}, </>}
              <InstantText instant={claim.submittedAt} />
            </>
          ),
        },
        ...decided(claim),
        ...(claim.decidedReason ? [{ key: 'Reason', value: claim.decidedReason }] : []),
      ]}
    />
  );
}

/** The commands that this person may give to the claim next; `takeUp` asks for what a request of a payment says. */
export function ClaimActions({ claim, takeUp }: { claim: Claim; takeUp: ReactNode }) {
  return (
    <RecordCommands
      lifecycle={CLAIM_LIFECYCLE}
      record={claim}
      offers={{ 'take-up': takeUp, refuse: refuseClaim, withdraw: withdrawClaim }}
    />
  );
}
