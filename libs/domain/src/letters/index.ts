export * from './compose-letter.js';
export * from './letter-facts.js';
export * from './letter-fields.js';
export * from './letter-policy.js';
export * from './letter-syntax.js';
export * from './letter-template-list.js';
export * from './template-lifecycle.js';
export * from './template-policy.js';
export type * from './letter-section.js';
