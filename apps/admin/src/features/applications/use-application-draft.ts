import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiQuery } from '../../lib/api/api-query.js';
import { ifVersion } from '../../lib/api/conditional-headers.js';
import { getApplication, saveApplication } from '../../lib/api/generated/sdk.gen.js';
import type { AutosaveState } from '../../lib/autosave/autosave-queue.js';
import { useAutosave } from '../../lib/autosave/use-autosave.js';
import { draftOf, draftOver, type ApplicationDraft } from './application-draft.js';
import type { Application } from './applications-types.js';

/** An application that is being written; each change is saved while it is typed. */
export interface DraftWriting {
  readonly draft: ApplicationDraft;
  /**
   * How often the draft was replaced by what was saved elsewhere. The fields use it as a key, so that they then show
   * the new draft.
   */
  readonly replacements: number;
  readonly state: AutosaveState;
  readonly change: (part: Partial<ApplicationDraft>) => void;
  readonly flush: () => Promise<void>;
  /** Ends a conflict between this draft and what somebody else saved meanwhile. */
  readonly resolve: (choice: 'mine' | 'theirs', theirs: Application) => void;
}

/** Keeps the draft of an application, and saves each change against the version it was made on. */
export function useApplicationDraft(application: Application): DraftWriting {
  const { id, version } = application;
  const queryClient = useQueryClient();
  const autosave = useAutosave<ApplicationDraft>({
    recordKey: `application.${id}`,
    version,
    save: async (part, against) => {
      const saved = await saveApplication({
        path: { id },
        headers: ifVersion(against),
        body: part,
      });
      queryClient.setQueryData(apiQuery(getApplication, { path: { id } }).queryKey, saved);
      return saved;
    },
  });
  const [draft, setDraft] = useState<ApplicationDraft>(() => ({
    ...draftOf(application),
    ...autosave.restored,
  }));
  const [replacements, setReplacements] = useState(0);
  const { restored, change: save } = autosave;
  // saves what an earlier visit could not save, because the next change would replace its copy in the browser
  useEffect(() => {
    if (restored) save(restored);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page is opened
  }, []);
  return {
    draft,
    replacements,
    state: autosave.state,
    change: (part) => {
      setDraft((current) => ({ ...current, ...part }));
      autosave.change(part);
    },
    flush: autosave.flush,
    resolve: (choice, theirs) => {
      if (choice === 'theirs') {
        setDraft(draftOf(theirs));
        setReplacements((count) => count + 1);
      } else save(draftOver(draft, draftOf(theirs)));
      autosave.resolve(choice, theirs.version);
    },
  };
}
