export * from './people.js';
export * from './reference.js';
