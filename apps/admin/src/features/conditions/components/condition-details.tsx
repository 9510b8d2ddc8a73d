import { Link } from '@tanstack/react-router';
import { DateText, InstantText, Money } from '../../../components/figures.js';
import { IdentityBar, type SummaryItem, SummaryList } from '../../../components/facts.js';
import type { Condition } from '../conditions-types.js';
import { ConditionStatusTags } from './condition-cells.js';

/** The facts that identify a condition. */
export function ConditionIdentity({ condition }: { condition: Condition }) {
  const award = (
    <Link to="/awards/$id" params={{ id: condition.awardId }}>
      {condition.awardReference}
    </Link>
  );
  return (
    <IdentityBar
      label={`Condition ${condition.title}`}
      facts={[
        { key: 'Award', value: award },
        { key: 'Organisation', value: condition.organisationName },
        { key: 'To be met by', value: condition.ownerWords },
        { key: 'Due', value: <DateText date={condition.dueOn} none="No due date" /> },
        { key: 'Status', value: <ConditionStatusTags condition={condition} /> },
      ]}
    />
  );
}

function evidence(condition: Condition): SummaryItem[] {
  const { evidence: text, evidenceLink, evidenceAt, evidenceByName } = condition;
  if (!evidenceAt) return [];
  return [
    { key: 'Evidence given', value: <span className="al_prose">{text}</span> },
    ...(evidenceLink
      ? [
          {
            key: 'Link',
            value: (
              <a href={evidenceLink} rel="noreferrer noopener" target="_blank">
                {evidenceLink}
                <span className="visually-hidden"> (opens in a new tab)</span>
              </a>
            ),
          },
        ]
      : []),
    {
      key: 'Given',
      value: (
        <>
          <InstantText instant={evidenceAt} />
          {evidenceByName && `, by ${evidenceByName}`}
        </>
      ),
    },
  ];
}

function decision({ decisionReason, decidedAt, decidedByName }: Condition): SummaryItem[] {
  if (!decidedAt) return [];
  return [
    { key: 'What the funder said', value: decisionReason },
    {
      key: 'Said',
      value: (
        <>
          <InstantText instant={decidedAt} />
          {decidedByName && `, by ${decidedByName}`}
        </>
      ),
    },
  ];
}

function gates(condition: Condition): SummaryItem[] {
  if (condition.gates.length === 0) return [];
  const value = (
    <ul className="al_sums">
      {condition.gates.map((payment) => (
        <li key={payment.id}>
          <Link to="/payments/$id" params={{ id: payment.id }}>
            {payment.reference}
          </Link>
          , <Money pence={payment.amountPence} />, planned for <DateText date={payment.dueOn} />
        </li>
      ))}
    </ul>
  );
  return [{ key: 'Payments that wait for it', value }];
}

/** The terms of a condition, the evidence, the decision, and the instalments that wait for it. */
export function ConditionDetails({ condition }: { condition: Condition }) {
  return (
    <SummaryList
      items={[
        {
          key: 'What has to be done',
          value: <span className="al_prose">{condition.text}</span>,
        },
        { key: 'Evidence asked for', value: condition.evidenceAsked || 'None in particular' },
        ...evidence(condition),
        ...decision(condition),
        ...gates(condition),
      ]}
    />
  );
}
