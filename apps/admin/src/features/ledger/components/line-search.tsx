import { lineDifferences, nearAmounts } from '@almoner/domain/ledger';
import { exactSum, negatePence, parsePounds, pence, type Pence } from '@almoner/domain/money';
import { queryOptions } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/buttons.js';
import { CommandAction } from '../../../components/command-action.js';
import { TextField } from '../../../components/fields.js';
import { DateText, Money } from '../../../components/figures.js';
import { EmptyState, Loaded } from '../../../components/page.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { listPayments, matchLedgerLine } from '../../../lib/api/generated/sdk.gen.js';
import type { ListPaymentsData } from '../../../lib/api/generated/types.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { LedgerLine, MatchCandidate } from '../ledger-types.js';

/** A payment that the line could be about. */
type Offered = Omit<MatchCandidate, 'sentOn'> & { readonly sentOn: string | null };

/** How many payments each part of a search shows. */
const MOST_SHOWN = 25;

async function sentPayments(
  query: ListPaymentsData['query'],
  signal: AbortSignal,
): Promise<Offered[]> {
  const { items } = await listPayments({
    query: { status: 'sent', limit: MOST_SHOWN, ...query },
    signal,
  });
  return items.map(({ id, ...payment }) => ({ ...payment, paymentId: id }));
}

/** How far the amount of a payment is from another, in pence. */
function distance(payment: Offered, amount: Pence): bigint {
  const apart = exactSum([pence(payment.amountPence), negatePence(amount)]);
  return apart < 0n ? -apart : apart;
}

/** The sent payments of an amount, then those of amounts near to it, the nearest first. */
async function ofAmount(amount: Pence, signal: AbortSignal): Promise<Offered[]> {
  const near = nearAmounts(amount);
  const upTo = { amountFrom: String(near?.from ?? amount), amountTo: String(amount) };
  const from = { amountFrom: String(amount), amountTo: String(near?.to ?? amount) };
  const found = await Promise.all([
    sentPayments({ ...upTo, sort: '-amountPence' }, signal),
    sentPayments({ ...from, sort: 'amountPence' }, signal),
  ]);
  return found.flat().sort((one, other) => Number(distance(one, amount) - distance(other, amount)));
}

/** The sent payments that a typed text finds: by the amount where it is one, and by any part of a reference or a name. */
function searchQuery(typed: string) {
  const amount = parsePounds(typed);
  return queryOptions({
    queryKey: ['payments a line could be about', typed],
    queryFn: async ({ signal }) => {
      const found = await Promise.all([
        amount.ok ? ofAmount(amount.value, signal) : [],
        sentPayments({ q: typed }, signal),
      ]);
      return [...new Map(found.flat().map((payment) => [payment.paymentId, payment])).values()];
    },
  });
}

function Found({ line, payment }: { line: LedgerLine; payment: Offered }) {
  const answer = offeredAnswer(line.commands, 'match');
  const unequal = answer?.allowed && payment.amountPence !== line.amountPence;
  const reason = 'The amounts differ, so the line is not the whole of this payment.';
  const differences = lineDifferences(line, payment);
  return (
    <li className="al_card">
      <h3>
        <Link to="/payments/$id" params={{ id: payment.paymentId }}>
          {payment.reference}
        </Link>
      </h3>
      <p>
        {payment.organisationName}, award {payment.awardReference}
      </p>
      <p>
        <Money pence={payment.amountPence} />, sent <DateText date={payment.sentOn} />
      </p>
      <ul className="al_chips" aria-label="What differs">
        {(differences.length === 0 ? ['Nothing differs'] : differences).map((one) => (
          <li className="al_mark" key={one}>
            {one}
          </li>
        ))}
      </ul>
      <CommandAction
        answer={unequal ? { ...answer, allowed: false, reason } : answer}
        kind="secondary"
        label={`Match ${payment.reference}`}
        consequence={`${payment.reference} is paid by this line.`}
        done="Line matched"
        send={({ idempotencyKey }) =>
          matchLedgerLine({
            path: { id: line.id },
            headers: idempotent(idempotencyKey),
            body: { paymentId: payment.paymentId },
          })
        }
      />
    </li>
  );
}

function Payments({ line, payments }: { line: LedgerLine; payments: readonly Offered[] }) {
  return (
    <ul className="al_cards">
      {payments.map((payment) => (
        <Found key={payment.paymentId} line={line} payment={payment} />
      ))}
    </ul>
  );
}

/** What was sent on the day of the line or before and has its amount, or a near one. */
function ByAmount({ line }: { line: LedgerLine }) {
  const { candidates } = line;
  if (candidates.length === 0)
    return (
      <EmptyState>
        No payment of this amount, or of one near to it, was sent and waits for the ledger. Search
        by another amount, by a reference or by the organisation.
      </EmptyState>
    );
  return (
    <>
      <p>The same amount first, then those within a tenth of it.</p>
      <Payments line={line} payments={candidates} />
    </>
  );
}

/**
 * The payments that a line could be matched to, with what differs: by the amount of the line, until a person searches
 * by another amount or by a text.
 */
export function LineSearch({ line }: { line: LedgerLine }) {
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  return (
    <>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setSought(typed.trim());
        }}
      >
        <TextField
          name="payment-search"
          label="Search the payments that wait for the ledger"
          hint="An amount such as 12,345.67, or part of the reference of a payment or an award, or of the organisation."
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" kind="secondary">
          Search payments
        </Button>
      </form>
      {sought === '' ? (
        <ByAmount line={line} />
      ) : (
        <Loaded query={searchQuery(sought)}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState>No payment that was sent and waits for the ledger has that.</EmptyState>
            ) : (
              <Payments line={line} payments={found} />
            )
          }
        </Loaded>
      )}
    </>
  );
}
