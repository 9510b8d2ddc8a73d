export * from './bacs-file.js';
export * from './bacs-text.js';
export * from './payment-run-commands.js';
export * from './payment-run-lifecycle.js';
export * from './payment-run-policy.js';
export * from './payment-run-words.js';
export * from './payment-run.js';
export * from './waiting.js';
