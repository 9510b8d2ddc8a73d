import { Checkbox } from '../../../components/choices.js';
import { Form } from '../../../components/form.js';
import { TextField } from '../../../components/fields.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { updateFundMatchFunding } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { basisPointsOfText } from '../match-funding-labels.js';
import type { FundMatchFunding } from '../match-funding-types.js';

interface SettingsValues {
  maxShareOfProjectCostBasisPoints: string;
  matchRequired: boolean;
}

interface FundMatchFundingFormProps {
  readonly matchFunding: FundMatchFunding;
  readonly onSaved: () => void;
}

function ceilingRule(text: string): string | true {
  if (text.trim() === '') return true;
  const points = basisPointsOfText(text);
  const isShare = points !== null && points >= 1 && points <= 10_000;
  return isShare || 'Enter a percentage from 0.01 to 100, like 50';
}

/** Sets the largest share of a project's cost that an award pays, and whether match funding is required. */
export function FundMatchFundingForm({ matchFunding, onSaved }: FundMatchFundingFormProps) {
  const { maxShareOfProjectCostBasisPoints: most } = matchFunding;
  const form = useProblemForm<SettingsValues, FundMatchFunding>({
    defaultValues: {
      maxShareOfProjectCostBasisPoints: most === null ? '' : String(most / 100),
      matchRequired: matchFunding.matchRequired,
    },
    send: ({ maxShareOfProjectCostBasisPoints, matchRequired }) =>
      updateFundMatchFunding({
        path: { id: matchFunding.fundId },
        headers: ifVersion(matchFunding.version),
        body: {
          maxShareOfProjectCostBasisPoints: basisPointsOfText(maxShareOfProjectCostBasisPoints),
          matchRequired,
        },
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save settings" kind="secondary">
      <TextField
        label="Largest share of the project cost that an award may pay, in per cent (optional)"
        hint="An award above it is refused. Leave it empty for no ceiling."
        inputMode="decimal"
        width={5}
        {...form.field('maxShareOfProjectCostBasisPoints', { validate: ceilingRule })}
      />
      <Checkbox
        name="matchRequired"
        label="The fund asks for match funding"
        checked={form.watch('matchRequired')}
        onChange={(checked) => form.setValue('matchRequired', checked)}
      />
    </Form>
  );
}
