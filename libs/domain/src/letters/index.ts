export * from './compose-letter.js';
export * from './letter-facts.js';
export * from './letter-fields.js';
export * from './letter-policy.js';
export * from './letter-syntax.js';
export * from './template-lifecycle.js';
export * from './template-policy.js';
export * from './template-statuses.js';
export type * from './letter-section.js';
