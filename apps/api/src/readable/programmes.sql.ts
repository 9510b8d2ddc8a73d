/** The columns of a programme that other features may read. */
export const READABLE_PROGRAMMES = `(SELECT id, name FROM programmes)`;
