/** Shown to organisations in place of the names of staff. */
export const FUNDER_NAME = 'The funder';

/** Shown as the actor where no person acted. */
export const SYSTEM_NAME = 'Almoner';
