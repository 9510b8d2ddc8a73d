import type { Application } from '../applications-types.js';

/** What an application answers to each question of its call, for reading and for print. */
export function ApplicationAnswers({ application }: { application: Application }) {
  const { answers, call } = application;
  return call.questions.map(({ key, title }) => (
    <section key={key} aria-labelledby={`question-${key}`}>
      <h3 id={`question-${key}`}>{title}</h3>
      <div className="al_answer">{answers[key]?.trim() || 'No answer'}</div>
    </section>
  ));
}
