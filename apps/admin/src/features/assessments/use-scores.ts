import type { CriterionScore } from '@almoner/domain/assessments';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '../../lib/api/api-query.js';
import { ifVersion } from '../../lib/api/conditional-headers.js';
import { getAssessment, saveScores } from '../../lib/api/generated/sdk.gen.js';
import type { AutosaveState } from '../../lib/autosave/autosave-queue.js';
import { useAutosave } from '../../lib/autosave/use-autosave.js';
import type { Assessment } from './assessments-types.js';

type Scores = NonNullable<Assessment['scores']>;

/** The scores of an assessment while they are given; each is saved at once. */
export interface Scoring {
  readonly scores: readonly CriterionScore[];
  readonly state: AutosaveState;
  readonly give: (criterionId: string, score: number) => void;
  readonly explain: (criterionId: string, reason: string) => void;
  readonly flush: () => Promise<void>;
  /** The version to submit, once everything is saved. */
  readonly version: () => number;
  /** Ends a conflict with what was saved elsewhere meanwhile. */
  readonly resolve: (choice: 'mine' | 'theirs', theirs: Assessment) => void;
}

function withScore(scores: Scores, criterionId: string, change: Partial<CriterionScore>): Scores {
  const given = scores.find((score) => score.criterionId === criterionId);
  const next = { criterionId, score: 0, reason: '', ...given, ...change };
  return given ? scores.map((score) => (score === given ? next : score)) : [...scores, next];
}

/** Keeps the scores of an assessor's own assessment, and saves each change against the version it was made on. */
export function useScores(assessment: Assessment): Scoring {
  const { id, version } = assessment;
  const queryClient = useQueryClient();
  const autosave = useAutosave<{ scores: Scores }>({
    recordKey: `assessment.${id}`,
    version,
    save: async ({ scores = [] }, against) => {
      const saved = await saveScores({
        path: { id },
        headers: ifVersion(against),
        body: { scores },
      });
      queryClient.setQueryData(apiQuery(getAssessment, { path: { id } }).queryKey, saved);
      return saved;
    },
  });
  const [scores, setScores] = useState(() => autosave.restored?.scores ?? assessment.scores ?? []);
  const change = (criterionId: string, part: Partial<CriterionScore>) => {
    const next = withScore(scores, criterionId, part);
    setScores(next);
    autosave.change({ scores: next });
  };
  return {
    scores,
    state: autosave.state,
    give: (criterionId, score) => change(criterionId, { score }),
    explain: (criterionId, reason) => change(criterionId, { reason }),
    flush: autosave.flush,
    version: autosave.version,
    resolve: (choice, theirs) => {
      if (choice === 'theirs') setScores(theirs.scores ?? []);
      autosave.resolve(choice, theirs.version);
    },
  };
}
