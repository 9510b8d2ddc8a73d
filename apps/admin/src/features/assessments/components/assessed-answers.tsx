import { classNames } from '../../../lib/class-names.js';
import type { Assessment } from '../assessments-types.js';

interface AssessedAnswersProps {
  readonly application: Assessment['application'];
  /** The keys of the questions that the present criterion is scored by. */
  readonly marked: readonly string[];
  /** Goes to a criterion that an answer is scored by. */
  readonly onCriterion: (criterionId: string) => void;
}

/** The id of an answer's element on the page. */
export function answerId(questionKey: string): string {
  return `answer-${questionKey}`;
}

function Contents({ application, marked }: Omit<AssessedAnswersProps, 'onCriterion'>) {
  return (
    <nav className="al_workbench__contents" aria-label="Answers">
      <ol>
        {application.questions.map(({ key, title }) => (
          <li key={key}>
            <a href={`#${answerId(key)}`} aria-current={marked.includes(key) ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/**
 * The answers of an application, with a list of them that stays in view. Answers that the present criterion is scored
 * by are marked.
 */
export function AssessedAnswers({ application, marked, onCriterion }: AssessedAnswersProps) {
  const { questions, criteria, answers } = application;
  return (
    <div className="al_workbench__answers">
      <Contents application={application} marked={marked} />
      <div>
        {questions.map(({ key, title }) => (
          <section
            key={key}
            id={answerId(key)}
            className={classNames('al_workbench__answer', marked.includes(key) && 'al_marked')}
          >
            <h3>{title}</h3>
            <div className="al_answer">{answers[key]?.trim() || 'No answer'}</div>
            <p className="al_small">
              {criteria
                .filter(({ questionKeys }) => questionKeys.includes(key))
                .map(({ id, code, title: criterion }) => (
                  <button
                    key={id}
                    type="button"
                    className="ds_link"
                    onClick={() => onCriterion(id)}
                  >
                    Counts for {code}. {criterion}
                  </button>
                ))}
            </p>
          </section>
        ))}
      </div>
    </div>
  );
}
