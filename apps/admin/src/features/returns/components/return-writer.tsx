import { TextArea } from '../../../components/fields.js';
import { AnswersConflict } from '../../../components/answers-conflict.js';
import { Loaded, PageHeading } from '../../../components/page.js';
import { latestQuery } from '../../../lib/api/api-query.js';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';
import { figureText } from '../../../lib/outcome-figures.js';
import { answersOf, answerTo, isAnswered, type ReturnAnswers } from '../return-answers.js';
import type { OwedReturn } from '../returns-types.js';
import { useState } from 'react';
import { AutosaveStatus } from '../../../components/autosave-status.js';
import { Button, SaveBar } from '../../../components/buttons.js';
import { sectionOf } from '../return-sections.js';
import { useReturnAnswers } from '../use-return-answers.js';
import { FigureSection } from './figure-section.js';

interface StorySectionProps {
  readonly narrative: string;
  readonly onChange: (narrative: string) => void;
}

/** What changed, in the organisation's own words. */
function StorySection({ narrative, onChange }: StorySectionProps) {
  return (
    <>
      <p>
        Say what changed for the people you work with, and how you know. Do not name children or
        families.
      </p>
      <TextArea
        name="narrative"
        label="Your story"
        rows={12}
        limit={{ most: 20_000, unit: 'characters' }}
        value={narrative}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}

interface ReturnConflictProps {
  readonly owed: OwedReturn;
  readonly mine: ReturnAnswers;
  readonly onResolve: (choice: 'mine' | 'theirs', theirs: OwedReturn) => void;
}

function differences(owed: OwedReturn, mine: ReturnAnswers, theirs: ReturnAnswers) {
  const figures = owed.questions.map(({ indicatorId, title, unit }) => ({
    title,
    mine: figureText(unit, answerTo(mine, indicatorId)),
    theirs: figureText(unit, answerTo(theirs, indicatorId)),
  }));
  const story = {
    title: 'Story and evidence',
    mine: mine.narrative,
    theirs: theirs.narrative,
  };
  return [...figures, story].filter((answer) => answer.mine !== answer.theirs);
}

/** Somebody else has saved the return meanwhile: shows what differs and lets the person choose. */
function ReturnConflict({ owed, mine, onResolve }: ReturnConflictProps) {
  return (
    <Loaded query={latestQuery(getReturn, { path: { id: owed.id } })}>
      {(theirs) => (
        <AnswersConflict
          differences={differences(owed, mine, answersOf(theirs))}
          onResolve={(choice) => onResolve(choice, theirs)}
        />
      )}
    </Loaded>
  );
}

interface ReturnWriterProps {
  readonly owed: OwedReturn;
  /** The name of the section in the address. */
  readonly section: string | undefined;
  /** Opens the next section; null opens the check. */
  readonly onGo: (section: string | null) => void;
}

/** A return that is being written, one section at a time. Each change is saved while it is typed. */
export function ReturnWriter({ owed, section: asked, onGo }: ReturnWriterProps) {
  const writing = useReturnAnswers(owed);
  const section = sectionOf(owed, asked);
  const [checked, setChecked] = useState<string | null>(null);
  const question = owed.questions.find(({ indicatorId }) => indicatorId === section.key);
  const goOn = async () => {
    setChecked(section.key);
    if (question && !isAnswered(question, writing.answers)) return;
    if (writing.state.kind === 'conflict') return;
    await writing.flush();
    onGo(section.next);
  };
  return (
    <form
      className="al_narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <PageHeading
        key={section.key}
        title={section.title}
        label={`${owed.reference}: part ${section.position} of ${section.of}`}
      />
      {writing.state.kind === 'conflict' && (
        <ReturnConflict owed={owed} mine={writing.answers} onResolve={writing.resolve} />
      )}
      {question ? (
        <FigureSection
          key={`figure ${section.key}`}
          question={question}
          answer={answerTo(writing.answers, question.indicatorId)}
          checked={checked === section.key}
          onChange={writing.answer}
        />
      ) : (
        <StorySection narrative={writing.answers.narrative} onChange={writing.tell} />
      )}
      <SaveBar>
        <Button type="submit">Save and continue</Button>
        {section.previous && (
          <Button kind="secondary" onClick={() => onGo(section.previous)}>
            Back
          </Button>
        )}
        <AutosaveStatus state={writing.state} />
      </SaveBar>
    </form>
  );
}
