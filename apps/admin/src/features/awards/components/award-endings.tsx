import { LinkButton } from '../../../components/buttons.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { ENDING_WORDS } from '../award-endings.js';
import type { Award } from '../awards-types.js';
import { EFFECT_COMMANDS } from '../effect-commands.js';

/** Links to the ways of stopping or ending an award that its status allows. Each first shows its effect. */
export function AwardEndings({ award }: { award: Award }) {
  const offered = EFFECT_COMMANDS.filter(
    (command) => offeredAnswer(award.commands, command)?.allowed,
  );
  if (offered.length === 0) return null;
  return (
    <nav className="al_actions" aria-label="Stop or end this award">
      {offered.map((command) => (
        <LinkButton
          key={command}
          kind="secondary"
          to="/awards/$id/effect"
          params={{ id: award.id }}
          search={{ command }}
        >
          {ENDING_WORDS[command].label}
        </LinkButton>
      ))}
    </nav>
  );
}
