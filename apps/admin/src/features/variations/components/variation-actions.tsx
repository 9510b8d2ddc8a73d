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
import type { Variation } from '../variations-types.js';

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
