import {
  accept,
  andThen,
  commandAnswers,
  decideEverywhere,
  permits,
  refuse,
  transition,
  type Actor,
  type CommandAnswer,
  type Decision,
} from '../shared/index.js';
import type { LetterKind } from './letter-kinds.js';
import { templateFaults } from './letter-syntax.js';
import {
  LETTER_TEMPLATE_LIFECYCLE,
  type LetterTemplateCommand,
  type LetterTemplateStatus,
} from './template-lifecycle.js';

/** What the rules need to know of a template; `fundId` is null where it serves every fund. */
export interface LetterTemplate {
  readonly status: LetterTemplateStatus;
  readonly fundId: string | null;
}

/** Whether the actor may edit the template. A template for every fund needs the permission in every fund. */
export function decideWriteTemplate(fundId: string | null, actor: Actor): Decision<null> {
  if (fundId === null) return decideEverywhere('letters.edit-templates', actor);
  return permits(actor, 'letters.edit-templates', fundId)
    ? accept(null)
    : refuse('shared.not-permitted');
}

/** The state that a command leads to. Refuses with `shared.not-permitted` or `shared.wrong-state`. */
export function decideTemplate(
  command: LetterTemplateCommand,
  template: LetterTemplate,
  actor: Actor,
): Decision<LetterTemplateStatus> {
  return andThen(decideWriteTemplate(template.fundId, actor), () =>
    transition(LETTER_TEMPLATE_LIFECYCLE, command, template.status),
  );
}

/**
 * The text of a template; `letters.template-faults` where a field or fact is unknown or not part of this kind of letter,
 * or the title is missing.
 */
export function decideTemplateBody(body: string, kind: LetterKind): Decision<string> {
  const faults = templateFaults(body, kind);
  return faults.length === 0 ? accept(body) : refuse('letters.template-faults', {}, faults);
}

/** The commands of a template for the actor: each allowed, or refused with the reason. */
export function templateCommands(
  template: LetterTemplate,
  actor: Actor,
): CommandAnswer<LetterTemplateCommand>[] {
  return commandAnswers(actor.audience, LETTER_TEMPLATE_LIFECYCLE, {
    edit: decideTemplate('edit', template, actor),
    publish: decideTemplate('publish', template, actor),
    'begin-next': decideTemplate('begin-next', template, actor),
  });
}
