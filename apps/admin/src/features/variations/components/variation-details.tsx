import { Link } from '@tanstack/react-router';
import { IdentityBar, type SummaryItem, SummaryList } from '../../../components/facts.js';
import { StatusTag } from '../../../components/status-tag.js';
import { kindsText } from '../variations-labels.js';
import type { Variation } from '../variations-types.js';
import { InstantText } from '../../../components/figures.js';
import { VARIATION_LIFECYCLE } from '@almoner/domain/variations';
import { RecordCommands } from '../../../components/record-commands.js';
import {
  applyVariation,
  approveVariation,
  rejectVariation,
  submitVariation,
  withdrawVariation,
} from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { amountChange } from '../term-differences.js';

/** The facts that identify a variation. */
export function VariationIdentity({ variation }: { variation: Variation }) {
  const award = (
    <Link to="/awards/$id" params={{ id: variation.awardId }}>
      {variation.awardReference}
    </Link>
  );
  return (
    <IdentityBar
      label="Variation"
      facts={[
        { key: 'Status', value: <StatusTag thing="variation" status={variation.status} /> },
        { key: 'Award', value: award },
        { key: 'Organisation', value: variation.organisationName },
        { key: 'Fund', value: variation.fundCode },
        { key: 'Changes', value: kindsText(variation.kinds) },
      ]}
    />
  );
}

function hand(key: string, name: string | null, at: string | null): SummaryItem[] {
  if (at === null) return [];
  const value = (
    <>
      {name && <>{name}, </>}
      <InstantText instant={at} />
    </>
  );
  return [{ key, value }];
}

/** Why the award is varied, and who took which step. An organisation sees the reason and the day. */
export function VariationPeople({ variation }: { variation: Variation }) {
  return (
    <SummaryList
      items={[
        { key: 'Reason', value: variation.reason },
        ...(variation.endedYearReason === null
          ? []
          : [{ key: 'A year that has ended is added', value: variation.endedYearReason }]),
        ...hand('Proposed', variation.proposedByName, variation.proposedAt),
        ...hand('Sent for approval', null, variation.submittedAt),
        ...hand('Approved', variation.approvedByName, variation.approvedAt),
        ...hand('Applied', variation.appliedByName, variation.appliedAt),
        ...(variation.closedReason
          ? [{ key: 'Closed because', value: variation.closedReason }]
          : []),
      ]}
    />
  );
}

/** The amount before and after as a sentence, or that it stays the same. */
function amountsText({ amountBeforePence, amountAfterPence }: Variation): string {
  if (amountBeforePence === amountAfterPence)
    return `The award stays at ${moneyText(amountAfterPence)}.`;
  const change = amountChange(amountBeforePence, amountAfterPence);
  return `The award goes from ${moneyText(amountBeforePence)} to ${moneyText(amountAfterPence)}, ${change}.`;
}

/** The commands that the reader may give to the variation next, each with its consequence or the reason why not. */
export function VariationActions({ variation }: { variation: Variation }) {
  // commands for the person who proposed it are hidden from everybody else, instead of shown with a reason why not
  const commands = variation.commands.filter(({ code }) => code !== 'variations.not-yours');
  return (
    <RecordCommands
      lifecycle={VARIATION_LIFECYCLE}
      record={{ ...variation, commands }}
      facts={{ amounts: amountsText(variation) }}
      offers={{
        submit: submitVariation,
        approve: approveVariation,
        apply: applyVariation,
        reject: rejectVariation,
        withdraw: withdrawVariation,
      }}
    />
  );
}
