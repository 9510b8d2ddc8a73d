export * from './assessment-lifecycle.js';
export * from './assessment-words.js';
