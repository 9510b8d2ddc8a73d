import { useWatch } from 'react-hook-form';
import {
  livingWageWords,
  wageEvidenceWords,
  type LivingWageAnswer,
  type WageEvidence,
} from '@almoner/domain/assurances';
import { CommandAction } from '../../../components/command-action.js';
import { Form } from '../../../components/form.js';
import { Fieldset, Radios } from '../../../components/choices.js';
import { DateText, InstantText } from '../../../components/figures.js';
import { EmptyState } from '../../../components/page.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  acceptFairWork,
  confirmPayBands,
  recordFairWork,
} from '../../../lib/api/generated/sdk.gen.js';
import { type ProblemForm, useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import { LIVING_WAGE_CHOICES, WAGE_EVIDENCE_CHOICES } from '../assurances-labels.js';
import type { Assurance } from '../assurances-types.js';

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

const NO_EVIDENCE: Evidence = { reference: '', on: '', seenBy: '' };

/** A piece of evidence, until documents can be attached: what it is, its day, and who has seen it. */
function EvidenceFields({
  form,
  name,
  legend,
}: {
  form: ProblemForm<FairWorkValues>;
  name: 'wage' | 'voice';
  legend: string;
}) {
  return (
    <Fieldset id={name} legend={legend}>
      <TextField
        label="What it is and where it is kept"
        {...form.field(`${name}.reference`, 'Enter what the evidence is')}
      />
      <FormDateField control={form.control} name={`${name}.on`} label="Day of the document" />
      <TextField
        label="Who has seen it"
        {...form.field(`${name}.seenBy`, 'Enter who has seen it')}
      />
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

function FairWorkForm({ assurance }: { assurance: Assurance }) {
  const { notify } = useNotices();
  const form = useProblemForm<FairWorkValues, Assurance>({
    defaultValues: { exceptionReason: '', wage: NO_EVIDENCE, voice: NO_EVIDENCE },
    send: ({ hasWorkers, livingWage, wageEvidence, wage, exceptionReason, voice }, key) =>
      recordFairWork({
        path: { id: assurance.awardId },
        body:
          hasWorkers === 'no'
            ? { hasWorkers: false }
            : {
                hasWorkers: true,
                livingWage,
                voice,
                ...(livingWage === 'paid' ? { wageEvidence, wage } : { exceptionReason }),
              },
        headers: idempotent(key),
      }),
    onSent: () => notify('Fair Work First recorded; another officer accepts it'),
  });
  const hasWorkers = useWatch({ control: form.control, name: 'hasWorkers' });
  return (
    <Form form={form} submit="Record Fair Work First">
      <Radios
        label="Does the organisation have workers?"
        choices={WORKERS}
        {...form.field('hasWorkers', 'Say whether the organisation has workers')}
      />
      {hasWorkers === 'yes' && (
        <>
          <WageFields form={form} strong={assurance.fairWork.needsStrongEvidence} />
          <EvidenceFields
            form={form}
            name="voice"
            legend="Evidence that workers have an effective voice"
          />
        </>
      )}
    </Form>
  );
}

type FairWorkRecord = NonNullable<Assurance['fairWork']['record']>;

function evidenceItem(key: string, evidence: Evidence | null): SummaryItem[] {
  if (!evidence) return [];
  const { reference, on, seenBy } = evidence;
  return [
    {
      key,
      value: (
        <>
          {reference}, <DateText date={on} />. Seen by {seenBy}
        </>
      ),
    },
  ];
}

function step(key: string, at: string | null, name: string | null): SummaryItem[] {
  if (!at) return [];
  return [
    {
      key,
      value: (
        <>
          <InstantText instant={at} />
          {name && `, by ${name}`}
        </>
      ),
    },
  ];
}

function itemsOf(record: FairWorkRecord): SummaryItem[] {
  const { hasWorkers, livingWage, wageEvidence, exceptionReason } = record;
  return [
    ...(hasWorkers ? [] : [{ key: 'Workers', value: 'None, so nothing else is asked' }]),
    ...(livingWage
      ? [
          {
            key: 'Real Living Wage',
            value: `${livingWageWords(livingWage)}${wageEvidence ? `: ${wageEvidenceWords(wageEvidence).toLowerCase()}` : ''}`,
          },
        ]
      : []),
    ...evidenceItem('Evidence of the wage', record.wage),
    ...(exceptionReason ? [{ key: 'Excepted because', value: exceptionReason }] : []),
    ...evidenceItem('Evidence of workers’ voice', record.voice),
    ...step('Recorded', record.recordedAt, record.recordedByName),
    ...step('Pay bands confirmed', record.payBandsConfirmedAt, record.payBandsConfirmedByName),
    ...step('Accepted', record.acceptedAt, record.acceptedByName),
  ];
}

function Steps({ assurance: { awardId: id, fairWork } }: { assurance: Assurance }) {
  if (fairWork.state !== 'recorded') return null;
  return (
    <>
      {fairWork.record?.wageEvidence === 'pay-bands' && (
        <CommandAction
          answer={fairWork.confirmPayBands}
          kind="secondary"
          label="Confirm the pay bands"
          consequence="You have compared the pay bands of the organisation with the real Living Wage, and they meet it."
          done="Pay bands confirmed"
          send={({ idempotencyKey }) =>
            confirmPayBands({ path: { id }, headers: idempotent(idempotencyKey) })
          }
        />
      )}
      <CommandAction
        answer={fairWork.accept}
        label="Accept this evidence"
        consequence="The award can then be paid. An exception from the real Living Wage is approved with it and stands in the register."
        done="Fair Work First accepted"
        send={({ idempotencyKey }) =>
          acceptFairWork({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
    </>
  );
}

/** How the award meets Fair Work First: the form that records the evidence, and the buttons of who confirms and accepts. */
export function FairWork({ assurance }: { assurance: Assurance }) {
  const { fairWork, mayRecord } = assurance;
  const { record, before, state, stateWords } = fairWork;
  return (
    <section aria-labelledby="fair-work-heading">
      <h2 id="fair-work-heading">Fair Work First: {stateWords.toLowerCase()}</h2>
      {state === 'not-asked' && (
        <p>
          It is asked of grants awarded since 1 July 2023. This award was approved before, or is a
          share of an allocation between public bodies.
        </p>
      )}
      {before !== '' && <p>Recorded before evidence was asked: {before}</p>}
      {record ? (
        <SummaryList items={itemsOf(record)} />
      ) : (
        state === 'missing' && (
          <EmptyState>
            Nothing is recorded. The award cannot be paid until the real Living Wage and an
            effective voice of workers are evidenced and accepted.
          </EmptyState>
        )
      )}
      <Steps assurance={assurance} />
      {mayRecord && state !== 'not-asked' && (
        <details className="ds_details">
          <summary className="ds_details__summary">
            {record ? 'Record Fair Work First anew' : 'Record Fair Work First'}
          </summary>
          <div className="ds_details__text">
            <FairWorkForm assurance={assurance} />
          </div>
        </details>
      )}
    </section>
  );
}
