export * from './answers.js';
export * from './people.js';
export * from './reference.js';
