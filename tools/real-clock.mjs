import { afterAll, vi } from 'vitest';

// The files of one process share it: a clock that one file has stopped would stand still for the files after it too.
afterAll(() => {
  vi.useRealTimers();
});
