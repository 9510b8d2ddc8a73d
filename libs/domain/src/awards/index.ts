export * from './award-budget.js';
export * from './award-commands.js';
export * from './award-lifecycle.js';
export * from './award-policy.js';
export * from './award-words.js';
export * from './award-year-lifecycle.js';
export * from './award-years.js';
export * from './draft-award.js';
