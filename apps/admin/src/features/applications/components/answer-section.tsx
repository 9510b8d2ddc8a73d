import { TextArea } from '../../../components/fields.js';
import type { Application } from '../applications-types.js';

interface AnswerSectionProps {
  readonly question: Application['call']['questions'][number];
  readonly answer: string;
  readonly error: string | undefined;
  readonly onChange: (answer: string) => void;
}

/** The answer to one question of the call. */
export function AnswerSection({ question, answer, error, onChange }: AnswerSectionProps) {
  return (
    <TextArea
      name={`answers.${question.key}`}
      label={question.required ? 'Your answer' : 'Your answer (optional)'}
      hint={question.hint}
      rows={12}
      limit={{ most: question.maxWords, unit: 'words' }}
      value={answer}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
