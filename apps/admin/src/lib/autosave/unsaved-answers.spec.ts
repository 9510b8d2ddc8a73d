import { describe, expect, it } from 'vitest';
import { unsavedAnswers } from './unsaved-answers.js';

function storage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  } as Storage;
}

describe('unsaved answers', () => {
  it('are found again under the name of their record, and no other', () => {
    const browser = storage();
    unsavedAnswers('application.1', browser).write({ title: 'One' });
    expect(unsavedAnswers('application.1', browser).read()).toEqual({ title: 'One' });
    expect(unsavedAnswers('application.2', browser).read()).toBeNull();
  });

  it('are gone once they are cleared', () => {
    const browser = storage();
    const answers = unsavedAnswers('application.1', browser);
    answers.write({ title: 'One' });
    answers.clear();
    expect(answers.read()).toBeNull();
  });

  it('never break a page whose browser refuses to keep anything', () => {
    const refusing = {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as Storage;
    const answers = unsavedAnswers('application.1', refusing);
    expect(answers.read()).toBeNull();
    expect(() => answers.write({ title: 'One' })).not.toThrow();
  });
});
