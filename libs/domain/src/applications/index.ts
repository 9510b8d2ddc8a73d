export * from './application-lifecycle.js';
export * from './application-words.js';
