import { Checkbox, Fieldset } from '../../../components/choices.js';
import { Form } from '../../../components/form.js';
import { TextField } from '../../../components/fields.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { setFunders, updateFundMatchFunding } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { basisPointsOfText } from '../match-funding-labels.js';
import type { FundMatchFunding } from '../match-funding-types.js';
import { useFieldArray } from 'react-hook-form';
import { Button } from '../../../components/buttons.js';
import { FinancialYearSelect } from '../../../components/typed-fields.js';
import { currentFinancialYear } from '../../../lib/financial-years.js';

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

interface FundersValues {
  fromFinancialYear: string;
  funders: { name: string; shareBasisPoints: string }[];
}

interface FundersFormProps {
  readonly matchFunding: FundMatchFunding;
  readonly onSaved: () => void;
}

function begin({ funderSets }: FundMatchFunding): FundersValues {
  const funders = (funderSets[0]?.funders ?? []).map(({ name, shareBasisPoints }) => ({
    name,
    shareBasisPoints: String(shareBasisPoints / 100),
  }));
  return {
    fromFinancialYear: currentFinancialYear(),
    funders: funders.length > 0 ? funders : [{ name: '', shareBasisPoints: '100' }],
  };
}

/** Sets the funders of the fund from a year on. Their funder shares add up to 100 %. */
export function FundersForm({ matchFunding, onSaved }: FundersFormProps) {
  const form = useProblemForm<FundersValues, FundMatchFunding>({
    defaultValues: begin(matchFunding),
    send: ({ fromFinancialYear, funders }) =>
      setFunders({
        path: { id: matchFunding.fundId },
        body: {
          fromFinancialYear,
          funders: funders.map(({ name, shareBasisPoints }) => ({
            name: name.trim(),
            shareBasisPoints: basisPointsOfText(shareBasisPoints) ?? 0,
          })),
        },
      }),
    onSent: onSaved,
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'funders' });
  const { errors } = form.formState;
  return (
    <Form form={form} submit="Save funders">
      <FinancialYearSelect label="First financial year" {...form.field('fromFinancialYear')} />
      <Fieldset
        id="funders"
        legend="Funders"
        hint="Their shares must add up to exactly 100 per cent"
        error={errors.funders?.message ?? errors.funders?.root?.message}
      >
        {fields.map((field, index) => (
          <div className="al_repeated" key={field.id}>
            <Fieldset id={`funder-${index}`} legend={`Funder ${index + 1}`}>
              <TextField label="Name" {...form.field(`funders.${index}.name`, 'Enter the name')} />
              <TextField
                label="Share in per cent"
                inputMode="decimal"
                width={5}
                {...form.field(`funders.${index}.shareBasisPoints`, {
                  validate: (text) =>
                    basisPointsOfText(text) !== null || 'Enter a percentage, like 33.33',
                })}
              />
              {fields.length > 1 && (
                <Button kind="secondary" onClick={() => remove(index)}>
                  Remove<span className="visually-hidden"> funder {index + 1}</span>
                </Button>
              )}
            </Fieldset>
          </div>
        ))}
        <Button kind="secondary" onClick={() => append({ name: '', shareBasisPoints: '' })}>
          Add a funder
        </Button>
      </Fieldset>
    </Form>
  );
}
