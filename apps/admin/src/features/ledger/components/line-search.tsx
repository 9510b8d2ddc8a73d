import { daysBetween } from '@almoner/domain/calendar';
import { normaliseReference } from '@almoner/domain/ledger';
import { exactSum, formatSum, negatePence, pence } from '@almoner/domain/money';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/buttons.js';
import { CommandAction } from '../../../components/command-action.js';
import { TextField } from '../../../components/fields.js';
import { DateText, Money } from '../../../components/figures.js';
import { EmptyState, Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { listPayments, matchLedgerLine } from '../../../lib/api/generated/sdk.gen.js';
import type { ListPaymentsResponse } from '../../../lib/api/generated/types.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { LedgerLine } from '../ledger-types.js';

type SentPayment = ListPaymentsResponse['items'][number];

/** What differs between the line and a payment, or that nothing does. */
function differences(line: LedgerLine, payment: SentPayment): string[] {
  const over = [pence(line.amountPence), negatePence(pence(payment.amountPence))];
  const more = exactSum(over);
  const amount =
    more > 0n
      ? `The line is ${formatSum(over)} more`
      : `The line is ${formatSum(over.map(negatePence))} less`;
  const days = payment.sentOn === null ? 0 : Math.abs(daysBetween(payment.sentOn, line.date));
  const other = normaliseReference(line.reference) !== normaliseReference(payment.reference);
  const found = [
    ...(more === 0n ? [] : [amount]),
    ...(other ? [`The reference is ${payment.reference}`] : []),
    ...(days === 0 ? [] : [days === 1 ? '1 day apart' : `${days} days apart`]),
  ];
  return found.length === 0 ? ['Nothing differs'] : found;
}

function Found({ line, payment }: { line: LedgerLine; payment: SentPayment }) {
  const answer = offeredAnswer(line.commands, 'match');
  const unequal = answer?.allowed && payment.amountPence !== line.amountPence;
  const reason = 'The amounts differ, so the line is not the whole of this payment.';
  return (
    <li className="al_card">
      <h3>
        <Link to="/payments/$id" params={{ id: payment.id }}>
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
        {differences(line, payment).map((one) => (
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
            body: { paymentId: payment.id },
          })
        }
      />
    </li>
  );
}

/** Searches the payments that wait for the ledger, and shows what differs between each and the line. */
export function LineSearch({ line }: { line: LedgerLine }) {
  const [typed, setTyped] = useState(line.payee);
  const [q, setQ] = useState<string | null>(null);
  return (
    <>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setQ(typed.trim() === '' ? null : typed.trim());
        }}
      >
        <TextField
          name="payment-search"
          label="Search the payments that wait for the ledger"
          hint="Part of the reference of a payment or an award, or of the organisation."
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" kind="secondary">
          Search payments
        </Button>
      </form>
      {q !== null && (
        <Loaded query={apiQuery(listPayments, { query: { status: 'sent', q, limit: 25 } })}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState>No payment that was sent and waits for the ledger has that.</EmptyState>
            ) : (
              <ul className="al_cards">
                {items.map((payment) => (
                  <Found key={payment.id} line={line} payment={payment} />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </>
  );
}
