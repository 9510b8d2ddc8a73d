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

/** The amount before and after in a sentence, or that it stays. */
function amountsText({ amountBeforePence, amountAfterPence }: Variation): string {
  if (amountBeforePence === amountAfterPence)
    return `The award stays at ${moneyText(amountAfterPence)}.`;
  const change = amountChange(amountBeforePence, amountAfterPence);
  return `The award goes from ${moneyText(amountBeforePence)} to ${moneyText(amountAfterPence)}, ${change}.`;
}

/** What the reader may do with the variation next, each with its consequence or the reason why not. */
export function VariationActions({ variation }: { variation: Variation }) {
  // a command of who proposed it: nobody else is told that it is not theirs
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
