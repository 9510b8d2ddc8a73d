import { useState } from 'react';
import { AutosaveStatus } from '../../../components/autosave-status.js';
import { Button, ButtonGroup, SaveBar } from '../../../components/buttons.js';
import { DemonstrationBanner } from '../../../components/demonstration-banner.js';
import { Dialog } from '../../../components/dialog.js';
import { InsetText, NotificationBanner, Panel, WarningText } from '../../../components/messages.js';
import type { AutosaveState } from '../../../lib/autosave/autosave-queue.js';
import { unreachableProblem } from '../../../lib/problem.js';
import { KitExample, KitSection } from './kit-section.js';

const AUTOSAVE_STATES: readonly AutosaveState[] = [
  { kind: 'idle' },
  { kind: 'saving' },
  { kind: 'saved', at: '2026-11-21T14:02:00Z' },
  { kind: 'retrying', attempt: 2 },
  { kind: 'refused', problem: unreachableProblem() },
  { kind: 'conflict', at: '2026-11-21T14:02:00Z' },
];

function Dialogs() {
  const [open, setOpen] = useState<'plain' | 'interruption' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ButtonGroup>
        <Button kind="secondary" onClick={() => setOpen('plain')}>
          Open a dialog
        </Button>
        <Button kind="secondary" onClick={() => setOpen('interruption')}>
          Open an interruption card
        </Button>
      </ButtonGroup>
      <Dialog
        open={open !== null}
        kind={open ?? 'plain'}
        title="Send 12 decisions?"
        onClose={close}
      >
        <p>
          7 organisations will be told that they are funded, and 5 that they are not. This cannot be
          undone.
        </p>
        <ButtonGroup>
          <Button onClick={close}>Send the decisions</Button>
          <Button kind="secondary" onClick={close}>
            Go back
          </Button>
        </ButtonGroup>
      </Dialog>
    </>
  );
}

/** The messages that pages show. */
export function KitMessages() {
  return (
    <KitSection id="messages" title="Messages">
      <KitExample title="Notification">
        <NotificationBanner>The ledger for October has not been imported yet.</NotificationBanner>
        <NotificationBanner tone="success">Award approved</NotificationBanner>
      </KitExample>
      <KitExample title="Inset and warning">
        <InsetText>
          The first year of an award is confirmed. Later years are indicative until they are
          confirmed.
        </InsetText>
        <WarningText>You cannot change the application after you have sent it.</WarningText>
      </KitExample>
      <KitExample title="Confirmation">
        <Panel title="Application sent" reference="CFF-2026-0042" />
      </KitExample>
      <KitExample title="Demonstration">
        <DemonstrationBanner />
      </KitExample>
      <KitExample title="Dialogs">
        <Dialogs />
      </KitExample>
      <KitExample title="Autosave">
        {AUTOSAVE_STATES.map((state) => (
          <AutosaveStatus key={state.kind} state={state} />
        ))}
        <SaveBar>
          <Button>Continue</Button>
          <AutosaveStatus state={{ kind: 'saved', at: '2026-11-21T14:02:00Z' }} />
        </SaveBar>
      </KitExample>
    </KitSection>
  );
}
