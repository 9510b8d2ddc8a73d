export * from './payment-lifecycle.js';
export * from './payment-words.js';
