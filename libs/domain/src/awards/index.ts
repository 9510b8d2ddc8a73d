export * from './award-lifecycle.js';
export * from './award-words.js';
export * from './award-year-lifecycle.js';
