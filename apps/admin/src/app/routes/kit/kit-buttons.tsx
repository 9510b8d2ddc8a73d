import { Button, ButtonGroup, LinkButton } from '../../../components/buttons.js';
import { CommandAction } from '../../../components/command-action.js';
import { ProblemError } from '../../../lib/problem.js';
import { KitExample, KitSection } from './kit-section.js';

function refuse(): Promise<never> {
  return Promise.reject(
    new ProblemError({
      status: 409,
      code: 'budgets.insufficient',
      title: 'Conflict',
      detail: 'The 2026-27 budget has £250,000 available, less than the £399,496 needed.',
      errors: [],
      requestId: '0198-example',
    }),
  );
}

/** Examples of buttons, with and without a reason why they cannot be used. */
export function KitButtons() {
  const allowed = { command: 'approve', allowed: true, code: null, reason: null };
  const refused = {
    command: 'approve',
    allowed: false,
    code: 'separation.same-person',
    reason: 'Isla Ross drafted this award, so another person must approve the award.',
  };
  return (
    <KitSection id="buttons" title="Buttons and commands">
      <KitExample title="Kinds">
        <ButtonGroup>
          <Button>Save and continue</Button>
          <Button kind="secondary">Cancel</Button>
          <Button kind="warning">End this award</Button>
          <LinkButton to="/kit" search={{}}>
            Start now
          </LinkButton>
        </ButtonGroup>
      </KitExample>
      <KitExample title="Pending">
        <Button pending>Save and continue</Button>
      </KitExample>
      <KitExample title="Not possible, with the reason">
        <Button reason="The call closed on 30 November 2026.">Submit application</Button>
      </KitExample>
      <KitExample title="Command that is allowed and done">
        <CommandAction
          answer={allowed}
          label="Approve award"
          consequence="Circle can then be offered £399,496 over four years."
          done="Award approved"
          send={() => Promise.resolve()}
        />
      </KitExample>
      <KitExample title="Command that asks for a reason and is then refused">
        <CommandAction
          answer={allowed}
          label="Decline application"
          kind="warning"
          reason="required"
          consequence="The organisation will be told, with your reason."
          done="Application declined"
          send={refuse}
        />
      </KitExample>
      <KitExample title="Command that this person may not do">
        <CommandAction
          answer={refused}
          label="Approve award"
          consequence=""
          done=""
          send={() => Promise.resolve()}
        />
      </KitExample>
    </KitSection>
  );
}
