import { Button } from '../../../components/button.js';
import { Checkbox } from '../../../components/checkbox.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { TextField } from '../../../components/text-field.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { updateFundMatch } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { basisPointsOfText } from '../match-funding-labels.js';
import type { FundMatch } from '../match-funding-types.js';

interface SettingsValues {
  maxShareOfProjectCostBasisPoints: string;
  matchRequired: boolean;
}

interface FundMatchFormProps {
  readonly match: FundMatch;
  readonly onSaved: () => void;
}

function ceilingRule(text: string): string | true {
  if (text.trim() === '') return true;
  const points = basisPointsOfText(text);
  const isShare = points !== null && points >= 1 && points <= 10_000;
  return isShare || 'Enter a percentage from 0.01 to 100, like 50';
}

/** The most of a project cost that an award pays, and whether match is asked for. */
export function FundMatchForm({ match, onSaved }: FundMatchFormProps) {
  const { maxShareOfProjectCostBasisPoints: most } = match;
  const form = useProblemForm<SettingsValues, FundMatch>({
    defaultValues: {
      maxShareOfProjectCostBasisPoints: most === null ? '' : String(most / 100),
      matchRequired: match.matchRequired,
    },
    send: ({ maxShareOfProjectCostBasisPoints, matchRequired }) =>
      updateFundMatch({
        path: { id: match.fundId },
        headers: ifVersion(match.version),
        body: {
          maxShareOfProjectCostBasisPoints: basisPointsOfText(maxShareOfProjectCostBasisPoints),
          matchRequired,
        },
      }),
    onSent: onSaved,
  });
  return (
    <form className="al_narrow" onSubmit={(event) => void form.submit(event)} noValidate>
      <ErrorSummary lines={form.summary} />
      <TextField
        label="Most of the project cost that an award pays, in per cent (optional)"
        hint="An award above it is refused. Leave it empty for no ceiling."
        inputMode="decimal"
        width={5}
        error={form.formState.errors.maxShareOfProjectCostBasisPoints?.message}
        {...form.register('maxShareOfProjectCostBasisPoints', { validate: ceilingRule })}
      />
      <Checkbox
        name="matchRequired"
        label="The fund asks for match"
        checked={form.watch('matchRequired')}
        onChange={(checked) => form.setValue('matchRequired', checked)}
      />
      <Button type="submit" kind="secondary" pending={form.pending}>
        Save settings
      </Button>
    </form>
  );
}
