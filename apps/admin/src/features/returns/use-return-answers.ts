import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '../../lib/api/api-query.js';
import { ifVersion } from '../../lib/api/conditional-headers.js';
import { getReturn, writeReturn } from '../../lib/api/generated/sdk.gen.js';
import type { AutosaveState } from '../../lib/autosave/autosave-queue.js';
import { useAutosave } from '../../lib/autosave/use-autosave.js';
import { answersOf, withAnswer, type Answer, type ReturnAnswers } from './return-answers.js';
import type { OwedReturn } from './returns-types.js';

/** The answers of a return that is being written; each change is saved while it is typed. */
export interface ReturnWriting {
  readonly answers: ReturnAnswers;
  readonly state: AutosaveState;
  readonly answer: (answer: Answer) => void;
  readonly tell: (narrative: string) => void;
  readonly flush: () => Promise<void>;
  /** Ends a conflict with what somebody else saved meanwhile. */
  readonly resolve: (choice: 'mine' | 'theirs', theirs: OwedReturn) => void;
}

/** Keeps the answers of a return, and saves each change against the version it was made on. */
export function useReturnAnswers(owed: OwedReturn): ReturnWriting {
  const queryClient = useQueryClient();
  const autosave = useAutosave<ReturnAnswers>({
    recordKey: `return.${owed.id}`,
    version: owed.version,
    save: async ({ narrative, observations }, version) => {
      const saved = await writeReturn({
        path: { id: owed.id },
        headers: ifVersion(version),
        body: {
          narrative,
          observations: observations && [...observations],
        },
      });
      queryClient.setQueryData(apiQuery(getReturn, { path: { id: owed.id } }).queryKey, saved);
      return saved;
    },
  });
  const [answers, setAnswers] = useState<ReturnAnswers>(() => ({
    ...answersOf(owed),
    ...autosave.restored,
  }));
  const change = (next: ReturnAnswers, part: keyof ReturnAnswers) => {
    setAnswers(next);
    autosave.change({ [part]: next[part] });
  };
  return {
    answers,
    state: autosave.state,
    answer: (answer) => change(withAnswer(answers, answer), 'observations'),
    tell: (narrative) => change({ ...answers, narrative }, 'narrative'),
    flush: autosave.flush,
    resolve: (choice, theirs) => {
      if (choice === 'theirs') setAnswers(answersOf(theirs));
      else autosave.change(answers);
      autosave.resolve(choice, theirs.version);
    },
  };
}
