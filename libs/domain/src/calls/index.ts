export * from './call-lifecycle.js';
export * from './call-words.js';
