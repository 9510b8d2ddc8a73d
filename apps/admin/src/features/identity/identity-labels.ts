/** Words for what happens to sessions, for the audit log. */
export const IDENTITY_ACTION_WORDS: Readonly<Record<string, string>> = {
  'identity.sign-in': 'Signed in',
  'identity.sign-out': 'Signed out',
};
