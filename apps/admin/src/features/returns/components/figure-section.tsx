import { useState } from 'react';
import { Checkbox } from '../../../components/choices.js';
import { CountField } from '../../../components/typed-fields.js';
import { InsetText } from '../../../components/messages.js';
import { TextArea } from '../../../components/fields.js';
import { COUNT_FAULT, countOf, type CountEntry } from '../../../lib/forms/count-entry.js';
import { figureText } from '../../../lib/outcome-figures.js';
import {
  answerFaults,
  LONGEST_NOTE,
  partsOf,
  withAvailability,
  type Answer,
  type AnswerPart,
} from '../return-answers.js';
import type { ReturnQuestion } from '../returns-types.js';

interface FigureSectionProps {
  readonly question: ReturnQuestion;
  readonly answer: Answer;
  /** Whether missing figures are shown as errors: once the person has tried to go on. */
  readonly checked: boolean;
  readonly onChange: (answer: Answer) => void;
}

const RATIO_LABELS = { numerator: 'How many of them', denominator: 'Out of how many' } as const;

const UNIT_LABELS: Readonly<Record<ReturnQuestion['unit'], string>> = {
  people: 'Number of people',
  families: 'Number of families',
  percent: 'Per cent',
  count: 'Number',
};

function labelOf(part: AnswerPart, question: ReturnQuestion): string {
  return part === 'value' ? UNIT_LABELS[question.unit] : RATIO_LABELS[part];
}

/** The figure reported last time and the target, beside the input. */
function Context({ question: { unit, target, previous } }: { question: ReturnQuestion }) {
  return (
    <InsetText>
      <p>
        {previous
          ? `Last time, for ${previous.period}: ${figureText(unit, previous)}.`
          : 'You have not reported this before.'}
      </p>
      {target !== null && <p>Target: {figureText(unit, { value: target })}.</p>}
    </InsetText>
  );
}

/** One figure of a return, or the reason why there is none. */
export function FigureSection({ question, answer, checked, onChange }: FigureSectionProps) {
  const [typed, setTyped] = useState<Partial<Record<AnswerPart, CountEntry>>>({});
  const faults = answerFaults(question, answer);
  const missing = answer.state === 'not-available';
  const change = (part: AnswerPart, entry: CountEntry) => {
    setTyped({ ...typed, [part]: entry });
    onChange({ ...answer, [part]: countOf(entry) });
  };
  const errorOf = (part: AnswerPart): string | undefined => {
    const entry = typed[part] ?? null;
    if (entry !== null && typeof entry === 'object') return COUNT_FAULT;
    return checked || answer[part] !== null ? faults[part] : undefined;
  };
  return (
    <>
      {question.definition && <p>{question.definition}</p>}
      <Context question={question} />
      {!missing &&
        partsOf(question).map((part) => (
          <CountField
            key={part}
            name={part}
            label={labelOf(part, question)}
            error={errorOf(part)}
            value={typed[part] ?? answer[part]}
            onChange={(entry) => change(part, entry)}
          />
        ))}
      <Checkbox
        name="not-available"
        label="We do not have this figure"
        checked={missing}
        onChange={(checked) => onChange(withAvailability(answer, !checked))}
      />
      <TextArea
        name="note"
        label={missing ? 'Why is there no figure?' : 'Anything to know about it (optional)'}
        rows={3}
        limit={{ most: LONGEST_NOTE, unit: 'characters' }}
        value={answer.note}
        error={checked || answer.note !== '' ? faults.note : undefined}
        onChange={(event) => onChange({ ...answer, note: event.target.value })}
      />
    </>
  );
}
