import { useState } from 'react';
import { AutosaveStatus } from '../../../components/autosave-status.js';
import { Button, SaveBar } from '../../../components/buttons.js';
import { PageHeading } from '../../../components/page.js';
import { answerTo, isAnswered } from '../return-answers.js';
import { sectionOf } from '../return-sections.js';
import type { OwedReturn } from '../returns-types.js';
import { useReturnAnswers } from '../use-return-answers.js';
import { ReturnConflict } from './return-conflict.js';
import { FigureSection } from './figure-section.js';
import { StorySection } from './story-section.js';

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
