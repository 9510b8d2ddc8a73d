import type { Call } from '../calls-types.js';

/** The questions of a call, each with the longest answer allowed. */
export function CallQuestions({ questions }: Pick<Call, 'questions'>) {
  return (
    <ol>
      {questions.map((question) => (
        <li key={question.key}>
          <strong>{question.title}</strong>{' '}
          <span className="al_secondary">
            {question.maxWords} words or fewer{question.required ? '' : ', optional'}
          </span>
          {question.hint && <p className="al_secondary">{question.hint}</p>}
        </li>
      ))}
    </ol>
  );
}
