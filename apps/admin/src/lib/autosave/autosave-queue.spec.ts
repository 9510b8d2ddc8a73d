import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../problem.js';
import { AutosaveQueue } from './autosave-queue.js';

interface Answers {
  readonly title: string;
  readonly need: string;
}

type Save = (answers: Partial<Answers>, version: number) => Promise<{ version: number }>;

function refusal(status: number) {
  return new ProblemError({
    status,
    code: 'x',
    title: 'x',
    detail: 'x',
    errors: [],
    requestId: null,
  });
}

function queueWith(save: Save) {
  let copy: Partial<Answers> | null = null;
  const unsaved = {
    read: () => copy,
    write: (answers: Partial<Answers>) => void (copy = answers),
    clear: () => void (copy = null),
  };
  const now = () => new Date('2026-11-21T14:02:00Z');
  const queue = new AutosaveQueue<Answers>({ save, version: 1, unsaved, now, delayMs: 100 });
  return { queue, copy: () => copy };
}

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  it('saves once after a pause, with all that was typed, and says when', async () => {
    const save = vi.fn<Save>().mockResolvedValue({ version: 2 });
    const { queue, copy } = queueWith(save);
    queue.change({ title: 'Fam' });
    queue.change({ title: 'Families', need: 'Waiting times' });
    expect(copy()).toEqual({ title: 'Families', need: 'Waiting times' });
    await vi.advanceTimersByTimeAsync(100);
    expect(save.mock.calls).toEqual([[{ title: 'Families', need: 'Waiting times' }, 1]]);
    expect(queue.state()).toEqual({ kind: 'saved', at: '2026-11-21T14:02:00.000Z' });
    expect(copy()).toBeNull();
  });

  it('never has two saves under way: what is typed meanwhile follows on the new version', async () => {
    let finish: (reply: { version: number }) => void = () => undefined;
    const save = vi.fn<Save>();
    save.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
    save.mockResolvedValueOnce({ version: 3 });
    const { queue } = queueWith(save);
    queue.change({ title: 'One' });
    await vi.advanceTimersByTimeAsync(100);
    queue.change({ title: 'Two' });
    await vi.advanceTimersByTimeAsync(500);
    expect(save).toHaveBeenCalledTimes(1);
    finish({ version: 2 });
    await vi.advanceTimersByTimeAsync(100);
    expect(save.mock.calls[1]).toEqual([{ title: 'Two' }, 2]);
    expect(queue.version()).toBe(3);
  });

  it('keeps the answers and tries again when the connection fails', async () => {
    const save = vi
      .fn<Save>()
      .mockRejectedValueOnce(refusal(0))
      .mockResolvedValueOnce({ version: 2 });
    const { queue, copy } = queueWith(save);
    queue.change({ title: 'One' });
    await vi.advanceTimersByTimeAsync(100);
    expect(queue.state()).toEqual({ kind: 'retrying', attempt: 1 });
    expect(copy()).toEqual({ title: 'One' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(queue.state().kind).toBe('saved');
    expect(save.mock.calls[1]).toEqual([{ title: 'One' }, 1]);
  });

  it('stops at a refusal, which waiting would not cure', async () => {
    const save = vi.fn<Save>().mockRejectedValue(refusal(422));
    const { queue, copy } = queueWith(save);
    queue.change({ title: '' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(queue.state().kind).toBe('refused');
    expect(copy()).toEqual({ title: '' });
  });

  it('overwrites nothing when the record was changed elsewhere, until the person chooses', async () => {
    const save = vi
      .fn<Save>()
      .mockRejectedValueOnce(refusal(412))
      .mockResolvedValue({ version: 9 });
    const { queue } = queueWith(save);
    queue.change({ title: 'Mine' });
    await vi.advanceTimersByTimeAsync(100);
    expect(queue.state().kind).toBe('conflict');
    queue.change({ need: 'More of mine' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    queue.resolve('mine', 8);
    await vi.advanceTimersByTimeAsync(0);
    expect(save.mock.calls[1]).toEqual([{ title: 'Mine', need: 'More of mine' }, 8]);
  });

  it('drops what was not saved when the person takes the other version', async () => {
    const save = vi.fn<Save>().mockRejectedValueOnce(refusal(412));
    const { queue, copy } = queueWith(save);
    queue.change({ title: 'Mine' });
    await vi.advanceTimersByTimeAsync(100);
    queue.resolve('theirs', 8);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(copy()).toBeNull();
    expect(queue.version()).toBe(8);
  });
});
