import { Link } from '@tanstack/react-router';
import { financialYearText } from '../../../lib/formatters.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { DateText, InstantText, Money } from '../../../components/figures.js';
import { Loaded } from '../../../components/page.js';
import { PAYMENT_COLUMN } from '../../../components/record-columns.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getPaymentBases } from '../../../lib/api/generated/sdk.gen.js';
import type { PaymentBasis } from '../payments-types.js';

const NOT_REPORTED = 'Not reported';

function Balance({ of }: { of: PaymentBasis['award'] }) {
  return (
    <>
      <Money pence={of.leftPence} /> left of <Money pence={of.amountPence} /> (
      <Money pence={of.paidPence} /> paid, <Money pence={of.inPaymentPence} /> in payment)
    </>
  );
}

function OpenConditions({ conditions }: { conditions: PaymentBasis['openConditions'] }) {
  if (conditions.length === 0) return 'None';
  return (
    <ul className="al_plain-list">
      {conditions.map(({ title, dueOn, waitedFor }) => (
        <li key={title}>
          {title}
          {waitedFor && ' (this payment waits for it)'}
          {dueOn !== null && (
            <>
              , due <DateText date={dueOn} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const STATE_WORDS: Readonly<Record<NonNullable<PaymentBasis['bank']>['state'], string>> = {
  none: 'No bank details yet',
  unverified: 'Not verified: a change waits for its check',
  frozen: 'Frozen: a payment came back because of the account',
  verified: 'Verified',
};

function novelty({ isFirst, isNew }: NonNullable<PaymentBasis['bank']>): string {
  if (isFirst) return 'Nothing was sent to this organisation before.';
  return isNew ? 'New since the last payment to this organisation.' : '';
}

function Account({ bank }: { bank: PaymentBasis['bank'] }) {
  if (bank === null) return 'By transfer, to no bank account';
  return (
    <>
      {bank.accountName !== null && (
        <>
          {bank.accountName}{' '}
          <span className="al_nowrap">
            {bank.sortCodeMask} {bank.accountNumberMask}
          </span>
          <br />
        </>
      )}
      {STATE_WORDS[bank.state]}
      {bank.state === 'verified' && bank.verifiedAt !== null && (
        <>
          {' '}
          on <InstantText instant={bank.verifiedAt} />
        </>
      )}
      {'. '}
      <strong>{novelty(bank)}</strong>
    </>
  );
}

function Period({ basis }: { basis: PaymentBasis }) {
  const { coversFrom, coversTo, coversProposed, coveredTwiceBy } = basis;
  return (
    <>
      <DateText date={coversFrom} /> to <DateText date={coversTo} />
      {coversProposed && ' (proposed)'}
      {coveredTwiceBy.length > 0 && `. Some of these days are paid by ${coveredTwiceBy.join(', ')}`}
    </>
  );
}

function Unspent({ basis }: { basis: PaymentBasis }) {
  if (basis.unspentPence === null) return NOT_REPORTED;
  return (
    <>
      <Money pence={basis.unspentPence} /> on <DateText date={basis.unspentOn} />
      {basis.unspentClaim && (
        <>
          , by claim{' '}
          <Link to="/claims/$id" params={{ id: basis.unspentClaim.id }}>
            {basis.unspentClaim.reference}
          </Link>
        </>
      )}
    </>
  );
}

/** The reasons that were given for what is out of the ordinary. */
function reasonItems(basis: PaymentBasis): SummaryItem[] {
  const given = [
    ['Requested early', basis.earlyReason],
    ['Days paid twice', basis.overlapReason],
    ['Sent early', basis.earlySendingReason],
  ] as const;
  return given.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
}

/** What somebody decides on who requests, approves or releases a payment. */
export function BasisFacts({ basis }: { basis: PaymentBasis }) {
  const items: SummaryItem[] = [
    { key: 'Award', value: <Balance of={basis.award} /> },
    {
      key: `Award in ${financialYearText(basis.year.financialYear)}`,
      value: (
        <>
          <Balance of={basis.year} />
          {basis.year.status === 'indicative' && ', indicative'}
        </>
      ),
    },
    { key: 'Open conditions', value: <OpenConditions conditions={basis.openConditions} /> },
    { key: 'Goes to', value: <Account bank={basis.bank} /> },
    { key: 'Pays for', value: <Period basis={basis} /> },
    { key: 'Unspent', value: <Unspent basis={basis} /> },
    ...reasonItems(basis),
  ];
  return (
    <section>
      <h2>What to look at</h2>
      <SummaryList items={items} />
    </section>
  );
}

type BasisRow = PaymentBasis & { readonly id: string };

const COLUMNS: readonly Column<BasisRow>[] = [
  PAYMENT_COLUMN,
  {
    key: 'year',
    heading: 'Left in the year',
    cell: ({ year }) => (
      <>
        <Money pence={year.leftPence} /> of <Money pence={year.amountPence} />
      </>
    ),
  },
  {
    key: 'award',
    heading: 'Left of the award',
    cell: ({ award }) => (
      <>
        <Money pence={award.leftPence} /> of <Money pence={award.amountPence} />
      </>
    ),
  },
  {
    key: 'conditions',
    heading: 'Open conditions',
    cell: ({ openConditions }) => <OpenConditions conditions={openConditions} />,
  },
  { key: 'account', heading: 'Goes to', cell: ({ bank }) => <Account bank={bank} /> },
  {
    key: 'period',
    heading: 'Pays for',
    cell: (basis) => <Period basis={basis} />,
  },
  { key: 'unspent', heading: 'Unspent', cell: (basis) => <Unspent basis={basis} /> },
  {
    key: 'due',
    heading: 'Due',
    cell: (basis) => (
      <>
        <DateText date={basis.dueOn} />
        {basis.early && ` (more than ${basis.earlyPaymentDays} days ahead)`}
        {reasonItems(basis).map(({ key, value }) => (
          <div key={key}>
            {key}: {value}
          </div>
        ))}
      </>
    ),
  },
];

/** What each partnership gets of a payment of an allocation. */
export interface PartnershipShare {
  readonly areaName: string;
  readonly amountPence: number;
}

/** The shares of payments that go to partnerships, by the id of the payment. */
type SharesOf = ReadonlyMap<string, readonly PartnershipShare[]>;

function Shares({ shares }: { shares: readonly PartnershipShare[] | undefined }) {
  if (shares === undefined) return 'Not chosen';
  return (
    <ul className="al_plain-list">
      {shares.map(({ areaName, amountPence }) => (
        <li key={areaName}>
          {areaName}: <Money pence={amountPence} />
        </li>
      ))}
    </ul>
  );
}

function columnsWith(sharesOf: SharesOf | undefined): readonly Column<BasisRow>[] {
  if (sharesOf === undefined) return COLUMNS;
  const shares: Column<BasisRow> = {
    key: 'shares',
    heading: 'For the partnerships',
    cell: ({ id }) => <Shares shares={sharesOf.get(id)} />,
  };
  return COLUMNS.flatMap((column) => (column.key === 'account' ? [column, shares] : [column]));
}

interface BasisTableProps {
  readonly bases: readonly PaymentBasis[];
  /** Of transfers: what each partnership gets of those that are chosen. */
  readonly sharesOf?: SharesOf | undefined;
}

/** What somebody decides on for several payments, a row for each. */
export function BasisTable({ bases, sharesOf }: BasisTableProps) {
  return (
    <DataTable
      caption="What to look at"
      columns={columnsWith(sharesOf)}
      rows={bases.map((basis) => ({ ...basis, id: basis.paymentId }))}
      rowKey={({ id }) => id}
      empty="No payment is chosen."
    />
  );
}

/** Loads and shows what somebody decides on for several payments. */
export function PaymentsBasis({
  paymentIds,
  sharesOf,
}: {
  paymentIds: readonly string[];
  sharesOf?: SharesOf;
}) {
  if (paymentIds.length === 0) return null;
  return (
    <Loaded query={apiQuery(getPaymentBases, { body: { paymentIds: [...paymentIds] } })}>
      {({ items }) => <BasisTable bases={items} sharesOf={sharesOf} />}
    </Loaded>
  );
}
