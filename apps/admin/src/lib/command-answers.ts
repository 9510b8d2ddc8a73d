/** What the domain says to one command for this person and this record; `commands[]` of every single view. */
export interface CommandAnswer {
  readonly command: string;
  readonly allowed: boolean;
  readonly code: string | null;
  readonly reason: string | null;
}

/** Refusals that only say "not now" or "not you": the button would be noise. Every other reason is worth showing. */
const NOT_WORTH_SHOWING = new Set(['shared.wrong-state', 'shared.not-permitted']);

/** The answer to a command, or null where the page should not offer it at all. */
export function offeredAnswer(
  answers: readonly CommandAnswer[],
  command: string,
): CommandAnswer | null {
  const answer = answers.find((candidate) => candidate.command === command);
  if (!answer || (!answer.allowed && NOT_WORTH_SHOWING.has(answer.code ?? ''))) return null;
  return answer;
}
