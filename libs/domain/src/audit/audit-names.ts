/** What people of an organisation read in place of a name of the funder's staff. */
export const FUNDER_NAME = 'The funder';

/** The actor of what happens by itself. */
export const SYSTEM_NAME = 'Almoner';
