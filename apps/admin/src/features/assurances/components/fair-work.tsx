import { livingWageWords, wageEvidenceWords } from '@almoner/domain/assurances';
import { CommandAction } from '../../../components/command-action.js';
import { DateText, InstantText } from '../../../components/figures.js';
import { EmptyState, Loaded } from '../../../components/page.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  acceptFairWork,
  confirmPayBands,
  getOwnFairWork,
} from '../../../lib/api/generated/sdk.gen.js';
import type { Assurance, OwnFairWork } from '../assurances-types.js';
import { GiveFairWork, RecordFairWork } from './fair-work-form.js';

type FairWorkRecord = NonNullable<Assurance['fairWork']['record']>;
type OwnRecord = NonNullable<OwnFairWork['record']>;

interface ShownEvidence {
  readonly reference: string;
  readonly on: string;
  readonly seenBy?: string | null;
}

function evidenceItem(key: string, evidence: ShownEvidence | null): SummaryItem[] {
  if (!evidence) return [];
  const { reference, on, seenBy } = evidence;
  return [
    {
      key,
      value: (
        <>
          {reference}, <DateText date={on} />.{seenBy && ` Seen by ${seenBy}`}
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

/** What is said of the two criteria, to officers and to the organisation. */
function criteriaOf(record: FairWorkRecord | OwnRecord): SummaryItem[] {
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
  ];
}

function itemsOf(record: FairWorkRecord): SummaryItem[] {
  const recorded = record.givenByOrganisation ? 'Given by the organisation' : 'Recorded';
  return [
    ...criteriaOf(record),
    ...step(recorded, record.recordedAt, record.recordedByName),
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
        consequence={
          fairWork.record?.givenByOrganisation
            ? 'You have seen the evidence that the organisation names. The award can then be paid. An exception from the real Living Wage is approved with it and stands in the register.'
            : 'The award can then be paid. An exception from the real Living Wage is approved with it and stands in the register.'
        }
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
            <RecordFairWork assurance={assurance} />
          </div>
        </details>
      )}
    </section>
  );
}

function OwnEvidence({ own }: { own: OwnFairWork }) {
  const { record, state, give } = own;
  return (
    <section aria-labelledby="fair-work-heading">
      <h2 id="fair-work-heading">Fair Work First</h2>
      {state === 'missing' && (
        <p>
          You are paid once you have shown that you pay the real Living Wage and that your workers
          have an effective voice, and an officer has accepted it.
        </p>
      )}
      {state === 'recorded' && <p>An officer of the fund looks at this evidence.</p>}
      {state === 'accepted' && <p>This evidence is accepted.</p>}
      {record && (
        <SummaryList
          items={[
            ...criteriaOf(record),
            ...step('Given', record.recordedAt, null),
            ...step('Accepted', record.acceptedAt, null),
          ]}
        />
      )}
      {give.allowed && (
        <details className="ds_details" open={state === 'missing'}>
          <summary className="ds_details__summary">
            {record ? 'Give this evidence anew' : 'Give your evidence'}
          </summary>
          <div className="ds_details__text">
            <GiveFairWork {...own} />
          </div>
        </details>
      )}
    </section>
  );
}

/** Fair Work First of an award, for its organisation: what it gave, and the form to give it. */
export function OwnFairWorkPanel({ awardId }: { awardId: string }) {
  return (
    <Loaded query={apiQuery(getOwnFairWork, { path: { id: awardId } })}>
      {(own) => (own.state === 'not-asked' ? null : <OwnEvidence own={own} />)}
    </Loaded>
  );
}
