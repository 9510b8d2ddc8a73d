export * from './recovery-commands.js';
export * from './recovery-lifecycle.js';
export * from './recovery-list.js';
export * from './recovery-policy.js';
export * from './recovery-statuses.js';
export type * from './recovery.js';
