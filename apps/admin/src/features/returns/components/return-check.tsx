import { Link } from '@tanstack/react-router';
import { SummaryList } from '../../../components/facts.js';
import { figureText } from '../../../lib/outcome-figures.js';
import { answersOf, answerTo, isAnswered, type ReturnAnswers } from '../return-answers.js';
import { STORY } from '../return-sections.js';
import type { OwedReturn, ReturnQuestion } from '../returns-types.js';
import { RETURN_LIFECYCLE } from '@almoner/domain/returns';
import { CommandAction } from '../../../components/command-action.js';
import { RecordCommand, RecordCommands } from '../../../components/record-commands.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { certifyReturn, sendBackReturn, submitReturn } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';

function answerText(question: ReturnQuestion, answers: ReturnAnswers): string {
  const answer = answerTo(answers, question.indicatorId);
  const note = answer.note && ` ${answer.note}`;
  if (answer.state === 'not-available') return `Not available.${note}`;
  if (!isAnswered(question, answers)) return 'Still to be answered';
  return `${figureText(question.unit, answer)}${note && `.${note}`}`;
}

function Change({ id, section, words }: { id: string; section: string; words: string }) {
  return (
    <Link to="/returns/$id/write" params={{ id }} search={{ section }}>
      Change<span className="visually-hidden"> {words}</span>
    </Link>
  );
}

/** All answers of a return on one page; while they can be changed, each has a link to its section. */
export function ReturnCheck({ owed, editable }: { owed: OwedReturn; editable: boolean }) {
  const answers = answersOf(owed);
  const action = (section: string, words: string) =>
    editable ? <Change id={owed.id} section={section} words={words} /> : undefined;
  return (
    <SummaryList
      items={[
        ...owed.questions.map((question) => ({
          key: question.title,
          value: answerText(question, answers),
          action: action(question.indicatorId, question.title),
        })),
        {
          key: 'Story and evidence',
          value: owed.narrative || 'Nothing written',
          action: action(STORY, 'Story and evidence'),
        },
      ]}
    />
  );
}

interface ReturnSendingProps {
  readonly owed: OwedReturn;
  readonly onSent: () => void;
}

function Submit({ owed, onSent }: ReturnSendingProps) {
  const { id, version, commands, organisationName } = owed;
  return (
    <CommandAction
      answer={offeredAnswer(commands, 'submit')}
      label="Send to your certifier"
      consequence={`Another person of ${organisationName} checks it and certifies it. You cannot change it meanwhile.`}
      done="Sent to your certifier"
      send={() => submitReturn({ path: { id }, headers: ifVersion(version) })}
      onDone={onSent}
    />
  );
}

/** The last step: sending the return for its writer, certifying it for its certifier. */
export function ReturnSending({ owed, onSent }: ReturnSendingProps) {
  const about = { lifecycle: RETURN_LIFECYCLE, record: owed };
  const writer = owed.submittedByName ?? 'The person who wrote it';
  return (
    <RecordCommands
      {...about}
      offers={{
        submit: <Submit owed={owed} onSent={onSent} />,
        certify: (
          <RecordCommand {...about} command="certify" give={certifyReturn} onDone={onSent} />
        ),
        'send-back': sendBackReturn,
      }}
      facts={{ writer }}
    />
  );
}
