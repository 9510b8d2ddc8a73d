import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeRunLock } from './run-lock.mjs';

describe('the lock of an Almoner home', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'almoner-lock-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  const file = () => path.join(home, 'run.json');

  it('refuses a second holder and says that Almoner is starting, and in which process', () => {
    takeRunLock(home, 'npm start');
    expect(() => takeRunLock(home, 'npm start')).toThrow(
      `Almoner is already starting (process ${process.pid}, "npm start").`,
    );
  });

  it('says where Almoner is running once the address is known', () => {
    const { lock } = takeRunLock(home, 'npm start');
    lock.note({ url: 'http://localhost:3000' });
    expect(() => takeRunLock(home, 'npm run dev')).toThrow(
      `Almoner is already running at http://localhost:3000 (process ${process.pid}, "npm start").`,
    );
  });

  it('can be taken again after it was released', () => {
    takeRunLock(home, 'npm start').lock.release();
    expect(takeRunLock(home, 'npm start').previous).toBeUndefined();
  });

  it('is taken over from a process that is gone, and names what that process left running', () => {
    const gone = spawnSync('true').pid;
    writeFileSync(
      file(),
      JSON.stringify({ pid: gone, startMark: '1', command: 'npm start', serverPid: 4_000_000 }),
    );
    const { previous } = takeRunLock(home, 'npm start');
    expect(previous?.serverPid).toBe(4_000_000);
    expect(JSON.parse(readFileSync(file(), 'utf8')).pid).toBe(process.pid);
  });

  it('is taken over when its process number now belongs to another process', () => {
    const holder = { pid: process.pid, startMark: 'of an earlier process', command: 'npm start' };
    writeFileSync(file(), JSON.stringify(holder));
    expect(takeRunLock(home, 'npm start').previous).toEqual(holder);
  });

  it('is kept when it is damaged, with the advice to look and remove it', () => {
    writeFileSync(file(), '{');
    expect(() => takeRunLock(home, 'npm start')).toThrow(`The lock ${file()} is damaged`);
    expect(existsSync(file())).toBe(true);
  });

  it('is not removed by a process that no longer has it', () => {
    const { lock } = takeRunLock(home, 'npm start');
    writeFileSync(file(), JSON.stringify({ pid: 1, startMark: '', command: 'npm start' }));
    lock.release();
    expect(existsSync(file())).toBe(true);
  });
});
