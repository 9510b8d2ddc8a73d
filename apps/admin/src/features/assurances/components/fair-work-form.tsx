import { useWatch } from 'react-hook-form';
import type { LivingWageAnswer, WageEvidence } from '@almoner/domain/assurances';
import { Form } from '../../../components/form.js';
import { Fieldset, Radios } from '../../../components/choices.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { giveFairWork, recordFairWork } from '../../../lib/api/generated/sdk.gen.js';
import { type ProblemForm, useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import { useAudience } from '../../../lib/session.js';
import { LIVING_WAGE_CHOICES, WAGE_EVIDENCE_CHOICES } from '../assurances-labels.js';
import type { Assurance, OwnFairWork } from '../assurances-types.js';

interface Evidence {
  reference: string;
  on: string;
  seenBy: string;
}

interface FairWorkValues {
  hasWorkers: 'yes' | 'no';
  livingWage: LivingWageAnswer;
  wageEvidence: WageEvidence;
  wage: Evidence;
  exceptionReason: string;
  voice: Evidence;
}

const WORKERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No, it works with volunteers and trustees alone' },
];

const OWN_WORKERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No, we work with volunteers and trustees alone' },
];

const NO_EVIDENCE: Evidence = { reference: '', on: '', seenBy: '' };

/**
 * A piece of evidence, until documents can be attached: what it is and its day; an officer says also who has seen it.
 */
function EvidenceFields({
  form,
  name,
  legend,
}: {
  form: ProblemForm<FairWorkValues>;
  name: 'wage' | 'voice';
  legend: string;
}) {
  const isOwn = useAudience() === 'organisation';
  return (
    <Fieldset id={name} legend={legend}>
      <TextField
        label="What it is and where it is kept"
        {...form.field(`${name}.reference`, 'Enter what the evidence is')}
      />
      <FormDateField control={form.control} name={`${name}.on`} label="Day of the document" />
      {!isOwn && (
        <TextField
          label="Who has seen it"
          {...form.field(`${name}.seenBy`, 'Enter who has seen it')}
        />
      )}
    </Fieldset>
  );
}

function WageFields({ form, strong }: { form: ProblemForm<FairWorkValues>; strong: boolean }) {
  const livingWage = useWatch({ control: form.control, name: 'livingWage' });
  const choices = strong
    ? WAGE_EVIDENCE_CHOICES.filter(({ value }) => value !== 'statement')
    : WAGE_EVIDENCE_CHOICES;
  return (
    <>
      <Radios
        label="Is the real Living Wage paid?"
        hint="An exception needs a reason, and another officer approves it; it stands in the register of exceptions."
        choices={LIVING_WAGE_CHOICES}
        {...form.field('livingWage', 'Say whether the real Living Wage is paid')}
      />
      {livingWage === 'excepted' && (
        <TextArea
          label="Why it is excepted"
          rows={3}
          {...form.field('exceptionReason', 'Say why the real Living Wage is excepted')}
        />
      )}
      {livingWage === 'paid' && (
        <>
          <Radios
            label="What shows it?"
            choices={choices}
            {...form.field('wageEvidence', 'Say what shows it')}
          />
          <EvidenceFields form={form} name="wage" legend="Evidence of the real Living Wage" />
        </>
      )}
    </>
  );
}

/** What is told, without what the answers make needless. `shown` makes the evidence that is sent of what was entered. */
function toldBy<Shown>(values: FairWorkValues, shown: (evidence: Evidence) => Shown) {
  const { hasWorkers, livingWage, wageEvidence, wage, exceptionReason, voice } = values;
  if (hasWorkers === 'no') return { hasWorkers: false };
  const answers = { hasWorkers: true, livingWage, voice: shown(voice) };
  return livingWage === 'paid'
    ? { ...answers, wageEvidence, wage: shown(wage) }
    : { ...answers, exceptionReason };
}

const EMPTY = { exceptionReason: '', wage: NO_EVIDENCE, voice: NO_EVIDENCE };

function Questions({ form, strong }: { form: ProblemForm<FairWorkValues>; strong: boolean }) {
  const isOwn = useAudience() === 'organisation';
  const hasWorkers = useWatch({ control: form.control, name: 'hasWorkers' });
  return (
    <>
      <Radios
        label={isOwn ? 'Do you have workers?' : 'Does the organisation have workers?'}
        choices={isOwn ? OWN_WORKERS : WORKERS}
        {...form.field('hasWorkers', 'Say whether there are workers')}
      />
      {hasWorkers === 'yes' && (
        <>
          <WageFields form={form} strong={strong} />
          <EvidenceFields
            form={form}
            name="voice"
            legend="Evidence that workers have an effective voice"
          />
        </>
      )}
    </>
  );
}

/** Records the evidence of an award, by an officer. */
export function RecordFairWork({ assurance }: { assurance: Assurance }) {
  const { notify } = useNotices();
  const form = useProblemForm<FairWorkValues, Assurance>({
    defaultValues: EMPTY,
    send: (values, key) =>
      recordFairWork({
        path: { id: assurance.awardId },
        body: toldBy(values, (evidence) => evidence),
        headers: idempotent(key),
      }),
    onSent: () => notify('Fair Work First recorded; another officer accepts it'),
  });
  return (
    <Form form={form} submit="Record Fair Work First">
      <Questions form={form} strong={assurance.fairWork.needsStrongEvidence} />
    </Form>
  );
}

/** Gives the evidence of an award, by its organisation. */
export function GiveFairWork({ awardId, needsStrongEvidence }: OwnFairWork) {
  const { notify } = useNotices();
  const form = useProblemForm<FairWorkValues, OwnFairWork>({
    defaultValues: EMPTY,
    send: (values, key) =>
      giveFairWork({
        path: { id: awardId },
        body: toldBy(values, ({ reference, on }) => ({ reference, on })),
        headers: idempotent(key),
      }),
    onSent: () => notify('Evidence sent; an officer of the fund looks at it'),
  });
  return (
    <Form form={form} submit="Send this evidence">
      <Questions form={form} strong={needsStrongEvidence} />
    </Form>
  );
}
