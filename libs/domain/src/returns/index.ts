export * from './return-lifecycle.js';
export * from './return-words.js';
