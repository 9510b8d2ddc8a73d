import { useQuery } from '@tanstack/react-query';
import { AnswersConflict } from '../../../components/answers-conflict.js';
import { QueryState } from '../../../components/query-state.js';
import { latestApplicationQuery, type Application } from '../api/get-application.js';
import { draftDifferences, draftOf } from '../application-draft.js';
import type { DraftWriting } from '../use-application-draft.js';

interface DraftConflictProps {
  readonly application: Application;
  readonly writing: DraftWriting;
}

/** Someone else saved the application meanwhile: what differs, and the choice between the two. */
export function DraftConflict({ application, writing }: DraftConflictProps) {
  const latest = useQuery(latestApplicationQuery(application.id));
  return (
    <QueryState query={latest}>
      {(theirs) => (
        <AnswersConflict
          differences={draftDifferences(writing.draft, draftOf(theirs), application.call)}
          onResolve={(choice) => writing.resolve(choice, theirs)}
        />
      )}
    </QueryState>
  );
}
