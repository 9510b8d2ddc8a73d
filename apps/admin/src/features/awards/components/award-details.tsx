import { InsetText, InventedPart } from '../../../components/messages.js';
import { Loaded } from '../../../components/page.js';
import { Tracker } from '../../../components/tracker.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardWaiting } from '../../../lib/api/generated/sdk.gen.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FinancialYear, InstantText, Money } from '../../../components/figures.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import type { Award, AwardYear } from '../awards-types.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { StatusTag } from '../../../components/status-tag.js';

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

/** A step that was taken: when and, where the reader may know it, by whom. */
function stepTaken(key: string, at: string | null, by: string | null): SummaryItem[] {
  if (!at) return [];
  const value: ReactNode = (
    <>
      <InstantText instant={at} />
      {by && `, by ${by}`}
    </>
  );
  return [{ key, value }];
}

function origin(award: Award): SummaryItem[] {
  if (award.applicationId) {
    const link = (
      <Link to="/applications/$id" params={{ id: award.applicationId }}>
        {award.applicationReference}
      </Link>
    );
    return [{ key: 'From application', value: link }];
  }
  return award.directReason ? [{ key: 'Direct award because', value: award.directReason }] : [];
}

interface AwardDetailsProps {
  readonly award: Award;
  /** The names of the areas in which the project works. */
  readonly areaNames: readonly string[];
}

/** What the award is for, its terms, its origin, and who took each step. */
export function AwardDetails({ award, areaNames }: AwardDetailsProps) {
  return (
    <SummaryList
      items={[
        { key: 'Purpose', value: award.purpose || 'None given' },
        ...(award.specialTerms ? [{ key: 'Special terms', value: award.specialTerms }] : []),
        ...origin(award),
        ...(areaNames.length > 0 ? [{ key: 'Areas', value: areaNames.join(', ') }] : []),
        ...stepTaken('Drafted', award.draftedAt, award.draftedByName),
        ...stepTaken('Approved', award.approvedAt, award.approvedByName),
        ...stepTaken('Offered', award.offeredAt, null),
        ...stepTaken('Accepted', award.acceptedAt, award.acceptedByName),
        ...(award.closedReason ? [{ key: 'Closed because', value: award.closedReason }] : []),
      ]}
    />
  );
}

function columns(amountPence: number): Column<AwardYear>[] {
  return [
    {
      key: 'year',
      heading: 'Year',
      rowHeading: true,
      cell: (year) => <FinancialYear year={year.financialYear} />,
      total: 'All years',
    },
    {
      key: 'status',
      heading: 'Is it confirmed?',
      cell: (year) => <StatusTag thing="award-year" status={year.status} />,
    },
    {
      key: 'amount',
      heading: 'Up to',
      numeric: true,
      cell: (year) => <Money pence={year.amountPence} />,
      total: <Money pence={amountPence} />,
    },
  ];
}

/** What is offered or agreed, in plain words for the organisation: amount, purpose and terms. */
export function AwardAgreement({ award }: { award: Award }) {
  const someIndicative = award.years.some((year) => year.status === 'indicative');
  const transfer = award.paymentMethod === 'transfer';
  return (
    <section aria-labelledby="agreement-heading">
      <h2 id="agreement-heading">What this award says</h2>
      <SummaryList
        items={[
          { key: transfer ? 'Allocated' : 'Up to', value: <Money pence={award.amountPence} /> },
          { key: 'From', value: award.fundName },
          { key: 'For', value: award.purpose || award.title },
          ...(award.specialTerms ? [{ key: 'Special terms', value: award.specialTerms }] : []),
        ]}
      />
      <InventedPart record={award}>
        How the amount is spread over the years is invented.
      </InventedPart>
      <DataTable
        caption={
          transfer
            ? 'What is allocated in each year, 1 April to 31 March'
            : 'What you can be paid in each year, 1 April to 31 March'
        }
        columns={columns(award.amountPence)}
        rows={award.years}
        rowKey={(year) => year.financialYear}
        empty="This award has no years."
        narrow="scroll"
      />
      {someIndicative && (
        <p>
          Indicative means planned but not certain. You will be told when a year is confirmed, and
          nothing is paid from it before that.
        </p>
      )}
    </section>
  );
}
