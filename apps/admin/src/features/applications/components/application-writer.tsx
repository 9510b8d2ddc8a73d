import { AnswersConflict } from '../../../components/answers-conflict.js';
import { Loaded, PageHeading } from '../../../components/page.js';
import type { Choice } from '../../../components/fields.js';
import { latestQuery } from '../../../lib/api/api-query.js';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';
import { draftDifferences, draftOf } from '../application-draft.js';
import type { Application } from '../applications-types.js';
import { type DraftWriting, useApplicationDraft } from '../use-application-draft.js';
import { AutosaveStatus } from '../../../components/autosave-status.js';
import { Button, SaveBar } from '../../../components/buttons.js';
import { sectionsOf } from '../application-sections.js';
import { SectionFields } from './section-fields.js';

interface DraftConflictProps {
  readonly application: Application;
  readonly writing: DraftWriting;
  readonly areas: readonly Choice[];
}

/** Somebody else has saved the application meanwhile: shows what differs and lets the person choose. */
function DraftConflict({ application, writing, areas }: DraftConflictProps) {
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

interface ApplicationWriterProps {
  readonly application: Application;
  readonly areas: readonly Choice[];
  /** The name of the section in the address. */
  readonly section: string | undefined;
  /** True where the person came from the check: what is wrong is shown, and the next step leads back to the check. */
  readonly checked: boolean;
  /** Opens a section; null opens the check. */
  readonly onGo: (section: string | null) => void;
}

/** An application that is being written, one section at a time. Each change is saved while it is typed. */
export function ApplicationWriter(props: ApplicationWriterProps) {
  const { application, areas, checked, onGo } = props;
  const writing = useApplicationDraft(application);
  const sections = sectionsOf(application.call);
  const index = Math.max(
    0,
    sections.findIndex(({ key }) => key === props.section),
  );
  const section = sections[index];
  if (!section) return null;
  const goTo = async (next: string | null) => {
    await writing.flush();
    onGo(next);
  };
  const previous = sections[index - 1];
  return (
    <form
      className="al_narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void goTo(checked ? null : (sections[index + 1]?.key ?? null));
      }}
    >
      <PageHeading
        key={section.key}
        title={section.title}
        label={`${application.reference}: part ${index + 1} of ${sections.length}`}
      />
      {writing.state.kind === 'conflict' && (
        <DraftConflict application={application} writing={writing} areas={areas} />
      )}
      <SectionFields
        key={`fields of ${section.key} ${writing.replacements}`}
        section={section}
        call={application.call}
        areas={areas}
        checked={checked}
        writing={writing}
      />
      <SaveBar>
        <Button type="submit">Save and continue</Button>
        {previous && (
          <Button kind="secondary" onClick={() => void goTo(previous.key)}>
            Back
          </Button>
        )}
        <AutosaveStatus state={writing.state} />
      </SaveBar>
    </form>
  );
}
