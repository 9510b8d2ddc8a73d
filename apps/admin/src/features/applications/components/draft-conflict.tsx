import { AnswersConflict } from '../../../components/answers-conflict.js';
import { Loaded } from '../../../components/page.js';
import type { Choice } from '../../../components/fields.js';
import { latestQuery } from '../../../lib/api/api-query.js';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';
import { draftDifferences, draftOf } from '../application-draft.js';
import type { Application } from '../applications-types.js';
import type { DraftWriting } from '../use-application-draft.js';

interface DraftConflictProps {
  readonly application: Application;
  readonly writing: DraftWriting;
  readonly areas: readonly Choice[];
}

/** Somebody else has saved the application meanwhile: shows what differs and lets the person choose. */
export function DraftConflict({ application, writing, areas }: DraftConflictProps) {
  const areaName = (code: string) => areas.find(({ value }) => value === code)?.label ?? code;
  return (
    <Loaded query={latestQuery(getApplication, { path: { id: application.id } })}>
      {(theirs) => (
        <AnswersConflict
          differences={draftDifferences(writing.draft, draftOf(theirs), application.call, areaName)}
          onResolve={(choice) => writing.resolve(choice, theirs)}
        />
      )}
    </Loaded>
  );
}
