/**
 * A failure that the reader can put right: it says what is wrong and what to do. Any other error is a fault of the
 * tools and is shown with its stack.
 */
export class Failure extends Error {
  /**
   * @param {string} problem what is wrong, as a sentence
   * @param {string} remedy what the reader can do about it, as a sentence
   * @param {{ evidence?: string[], cause?: unknown }} [details] `evidence`: the last lines a program wrote
   */
  constructor(problem, remedy, { evidence = [], cause } = {}) {
    super(problem, { cause });
    this.name = 'Failure';
    this.remedy = remedy;
    this.evidence = evidence;
  }
}

/**
 * The text shown for an error, ready to print.
 * @param {unknown} error
 * @returns {string}
 */
export function describeFailure(error) {
  if (!(error instanceof Failure)) {
    return `Almoner's tools failed unexpectedly.\n${error instanceof Error ? error.stack : String(error)}`;
  }
  const evidence = error.evidence.map((line) => `    ${line}`);
  return [
    `What is wrong: ${error.message}`,
    ...(evidence.length > 0 ? ['  It said:', ...evidence] : []),
    `How to mend it: ${error.remedy}`,
  ].join('\n');
}
