/** What other features read of a programme. */
export const READABLE_PROGRAMMES = `(SELECT id, name FROM programmes)`;
