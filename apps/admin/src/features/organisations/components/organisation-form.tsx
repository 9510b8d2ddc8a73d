import {
  IDENTIFIER_SCHEMES,
  identifierFault,
  identifierSchemeLabel,
  normaliseIdentifier,
  ORGANISATION_KIND_LABELS,
  GIVEN_ORGANISATION_KINDS,
} from '@almoner/domain/organisations';
import { Controller } from 'react-hook-form';
import { Checkboxes, Fieldset } from '../../../components/choices.js';
import { RecordComboBox } from '../../../components/lists/record-combo-box.js';
import { Form } from '../../../components/form.js';
import { type Choice, Select, TextField } from '../../../components/fields.js';
import type { CreateOrganisation } from '../../../lib/api/generated/types.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Organisation } from '../organisations-types.js';
import { choicesOf } from '../../../lib/formatters.js';

/** The kinds of organisation to choose from. */
const ORGANISATION_KIND_CHOICES = choicesOf(
  GIVEN_ORGANISATION_KINDS,
  (kind) => ORGANISATION_KIND_LABELS[kind],
);

/** The registers of identifiers to choose from. */
const IDENTIFIER_SCHEME_CHOICES = choicesOf(IDENTIFIER_SCHEMES, identifierSchemeLabel);

/** The values of the form of an organisation. */
export type OrganisationValues = Required<CreateOrganisation>;

/** The values with which the form of a new organisation begins. */
export const NEW_ORGANISATION: OrganisationValues = {
  name: '',
  kind: 'charity',
  identifierScheme: 'GB-SC',
  identifier: '',
  areaCodes: [],
  enterpriseHeadId: null,
};

interface OrganisationFormProps {
  readonly values: OrganisationValues;
  readonly areas: readonly Choice[];
  readonly send: (values: OrganisationValues) => Promise<Organisation>;
  readonly onSaved: (organisation: Organisation) => void;
}

/** A rule for the identifier: says what is wrong with it in the chosen register. */
function identifierRule(identifier: string, { identifierScheme }: OrganisationValues) {
  const normalised = normaliseIdentifier(identifierScheme, identifier);
  return identifierFault(identifierScheme, normalised) ?? true;
}

/** The form of an organisation: name, register and identifier, and where it works. */
export function OrganisationForm({ values, areas, send, onSaved }: OrganisationFormProps) {
  const form = useProblemForm<OrganisationValues, Organisation>({
    defaultValues: values,
    send,
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save" wide>
      <div className="al_narrow">
        <TextField label="Name" {...form.field('name', 'Enter the name of the organisation')} />
        <Select label="Kind" choices={ORGANISATION_KIND_CHOICES} {...form.field('kind')} />
        <Select
          label="Register"
          hint="The same digits can be a charity and a company, so the register is kept with the number"
          choices={IDENTIFIER_SCHEME_CHOICES}
          {...form.field('identifierScheme')}
        />
        <TextField
          label="Number in the register"
          width={20}
          {...form.field('identifier', { validate: identifierRule })}
        />
        <Controller
          control={form.control}
          name="enterpriseHeadId"
          render={({ field, fieldState }) => (
            <Fieldset
              id="enterpriseHeadId"
              legend="Enterprise"
              hint="Organisations under one control, such as a charity and its trading company, are one enterprise: the limits of subsidy control count them together. Name the organisation at its head; leave it empty for the head itself and for an organisation that is alone."
              error={fieldState.error?.message}
            >
              <RecordComboBox
                of="organisation"
                label="Head of its enterprise"
                any="No other organisation"
                value={field.value ?? undefined}
                onChange={(chosen) => field.onChange(chosen ?? null)}
              />
            </Fieldset>
          )}
        />
      </div>
      <Checkboxes
        label="Council areas it works in"
        choices={areas}
        columns
        {...form.field('areaCodes')}
      />
    </Form>
  );
}
