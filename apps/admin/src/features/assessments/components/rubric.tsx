import { type CriterionScore, needsReason, weightedScore } from '@almoner/domain/assessments';
import { Radios } from '../../../components/choices.js';
import { TextArea } from '../../../components/fields.js';
import { SCORE_CHOICES } from '../assessments-labels.js';
import type { Criterion } from '../assessments-types.js';
import type { KeyboardEvent } from 'react';
import { AutosaveStatus } from '../../../components/autosave-status.js';
import { basisPointsText } from '../../../lib/formatters.js';
import { scoringKey } from '../scoring-keys.js';
import type { Scoring } from '../use-scores.js';

interface CriterionScoringProps {
  readonly criterion: Criterion;
  readonly given: CriterionScore | undefined;
  readonly onScore: (score: number) => void;
  readonly onReason: (reason: string) => void;
  /** Called when the person begins to work on this criterion. */
  readonly onEnter: () => void;
}

/** The id of a criterion's element on the page. */
function criterionElementId(criterionId: string): string {
  return `criterion-${criterionId}`;
}

/** One criterion: its guidance, the scores 0 to 5 with words, and the reason for the score. */
function CriterionScoring(props: CriterionScoringProps) {
  const { criterion, given, onScore, onReason, onEnter } = props;
  const { id, code, title, guidance, weight } = criterion;
  const required = given !== undefined && needsReason(given.score);
  return (
    <div className="al_workbench__criterion" onFocus={onEnter}>
      <Radios
        name={criterionElementId(id)}
        label={`${code}. ${title} (${weight}%)`}
        hint={guidance}
        choices={SCORE_CHOICES}
        value={given ? String(given.score) : ''}
        onChange={(event) => onScore(Number(event.target.value))}
      />
      {given && (
        <TextArea
          name={`reason-${id}`}
          label={required ? 'Reason' : 'Reason (optional)'}
          hint={required ? 'Say why: 0 and 5 need a reason' : undefined}
          rows={3}
          value={given.reason}
          onChange={(event) => onReason(event.target.value)}
        />
      )}
    </div>
  );
}

interface RubricProps {
  readonly criteria: readonly Criterion[];
  readonly scoring: Scoring;
  /** The criterion that the person is working on. */
  readonly currentId: string | undefined;
  readonly onCriterion: (criterionId: string) => void;
}

function scoreSentence(criteria: readonly Criterion[], { scores }: Scoring): string {
  const whole = weightedScore(scores, criteria);
  if (whole !== null) return `Weighted score ${basisPointsText(whole)}`;
  return `${scores.length} of ${criteria.length} criteria scored`;
}

/** Focuses a criterion. */
export function focusCriterion(criterionId: string): void {
  document.getElementById(criterionElementId(criterionId))?.focus();
}

/**
 * The criteria with their scores. While the focus is inside, the keys 0 to 5 score, and N and P move to the next and
 * previous criterion.
 */
export function Rubric({ criteria, scoring, currentId, onCriterion }: RubricProps) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const pressed = event.target instanceof HTMLTextAreaElement ? null : scoringKey(event);
    if (!pressed) return;
    event.preventDefault();
    const index = criteria.findIndex(({ id }) => id === currentId);
    if (pressed.kind === 'score') {
      const current = criteria[Math.max(0, index)];
      if (current) scoring.give(current.id, pressed.score);
      return;
    }
    const next = criteria[index + pressed.by];
    if (next) focusCriterion(next.id);
  };
  return (
    <section className="al_workbench__rubric" aria-labelledby="rubric-heading" onKeyDown={press}>
      <h2 id="rubric-heading">Scores</h2>
      <p role="status">
        <strong>{scoreSentence(criteria, scoring)}</strong>
      </p>
      <AutosaveStatus state={scoring.state} />
      <p className="al_small">Keys: 0 to 5 score, N next criterion, P previous criterion.</p>
      {criteria.map((criterion) => (
        <CriterionScoring
          key={criterion.id}
          criterion={criterion}
          given={scoring.scores.find(({ criterionId }) => criterionId === criterion.id)}
          onScore={(score) => scoring.give(criterion.id, score)}
          onReason={(reason) => scoring.explain(criterion.id, reason)}
          onEnter={() => onCriterion(criterion.id)}
        />
      ))}
    </section>
  );
}
