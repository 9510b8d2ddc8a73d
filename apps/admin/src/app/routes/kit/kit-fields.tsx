import { useState } from 'react';
import { Checkbox, Checkboxes, Radios } from '../../../components/choices.js';
import { CountField, FinancialYearSelect } from '../../../components/typed-fields.js';
import { COUNT_FAULT, type CountEntry } from '../../../lib/forms/count-entry.js';
import { KitExample, KitSection } from './kit-section.js';
import {
  FileUpload,
  PasswordField,
  Select,
  TextArea,
  TextField,
} from '../../../components/fields.js';
import { KitTypedFields } from './kit-typed-fields.js';

/** Examples of whole-number fields, with the box that says there is no figure. */
function KitCounts() {
  const [count, setCount] = useState<CountEntry>(1518);
  const [wrong, setWrong] = useState<CountEntry>({ text: 'about 20' });
  const [missing, setMissing] = useState(false);
  return (
    <KitExample title="Whole number, and one checkbox">
      <CountField
        name="kit-count"
        label="Number of people"
        hint="Each counted once"
        value={count}
        onChange={setCount}
      />
      <CountField
        name="kit-count-wrong"
        label="Number of families"
        value={wrong}
        onChange={setWrong}
        error={COUNT_FAULT}
      />
      <Checkbox
        name="kit-missing"
        label="We do not have this figure"
        checked={missing}
        onChange={setMissing}
      />
    </KitExample>
  );
}

const OUTCOMES = [
  { value: 'approve', label: 'Approve', hint: 'An award can be drafted' },
  { value: 'decline', label: 'Decline', hint: 'The organisation is told why' },
];

const AREAS = [
  { value: 'S12000050', label: 'North Lanarkshire' },
  { value: 'S12000036', label: 'City of Edinburgh' },
  { value: 'S12000047', label: 'Fife' },
];

function TextFields() {
  return (
    <>
      <KitExample title="Text">
        <TextField name="kit-title" label="Title of the project" defaultValue="Families together" />
        <TextField name="kit-code" label="Code" hint="Up to 12 capital letters" width={10} />
        <TextField
          name="kit-wrong"
          label="Charity number"
          error="Enter SC and 6 digits, like SC012345"
          width={10}
        />
      </KitExample>
      <KitExample title="Long text with a limit">
        <TextArea
          name="kit-need"
          label="What need will the project meet?"
          hint="Write for someone who does not know your area."
          limit={{ most: 250, unit: 'words' }}
          defaultValue="Families affected by alcohol and drugs wait too long for support."
        />
        <TextArea
          name="kit-over"
          label="In one line"
          limit={{ most: 10, unit: 'characters' }}
          defaultValue="Longer than ten characters"
          rows={2}
          error="Use at most 10 characters"
        />
      </KitExample>
      <KitExample title="Password">
        <PasswordField name="kit-password" label="Password" />
      </KitExample>
    </>
  );
}

function ChoiceFields() {
  return (
    <>
      <KitExample title="Select">
        <Select name="kit-area" label="Area" choices={AREAS} emptyLabel="Choose an area" />
        <Select
          name="kit-area-wrong"
          label="Area"
          choices={AREAS}
          emptyLabel="Choose an area"
          error="Choose an area"
        />
        <FinancialYearSelect
          name="kit-year"
          label="Financial year"
          years={['2023-24', '2024-25', '2025-26']}
        />
      </KitExample>
      <KitExample title="Radios">
        <Radios name="kit-outcome" label="What is the decision?" choices={OUTCOMES} />
        <Radios
          name="kit-outcome-wrong"
          label="What is the decision?"
          choices={OUTCOMES}
          error="Choose approve or decline"
        />
      </KitExample>
      <KitExample title="Checkboxes">
        <Checkboxes
          name="kit-areas"
          label="Where will the project work?"
          hint="Choose all that apply"
          choices={AREAS}
          defaultChecked={false}
        />
      </KitExample>
      <KitExample title="File">
        <FileUpload name="kit-file" label="Ledger file" hint="CSV, at most 10 MB" accept=".csv" />
        <FileUpload name="kit-file-wrong" label="Ledger file" error="The file must be a CSV" />
      </KitExample>
    </>
  );
}

/** Every field: empty, filled in, and with an error. */
export function KitFields() {
  return (
    <KitSection id="fields" title="Fields">
      <TextFields />
      <KitTypedFields />
      <KitCounts />
      <ChoiceFields />
    </KitSection>
  );
}
