import { needsReason, type CriterionScore } from '@almoner/domain/assessments';
import { Radios } from '../../../components/choices.js';
import { TextArea } from '../../../components/fields.js';
import { SCORE_CHOICES } from '../assessments-labels.js';
import type { Criterion } from '../assessments-types.js';

interface CriterionScoringProps {
  readonly criterion: Criterion;
  readonly given: CriterionScore | undefined;
  readonly onScore: (score: number) => void;
  readonly onReason: (reason: string) => void;
  /** Called when the person begins to work on this criterion. */
  readonly onEnter: () => void;
}

/** The id of a criterion's element on the page. */
export function criterionElementId(criterionId: string): string {
  return `criterion-${criterionId}`;
}

/** One criterion: its guidance, the scores 0 to 5 with words, and the reason for the score. */
export function CriterionScoring(props: CriterionScoringProps) {
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
