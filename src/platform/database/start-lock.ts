import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `work` while holding a lock file, so that two first starts on one folder do not both make the cluster.
 * A lock whose process is gone is taken over. Waits 90 seconds at most.
 */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; !take(path); tries++) {
    if (tries > 900)
      throw new Error(`Another start holds ${path}; if none is running, delete that file and start again.`);
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    if (!holderIsGone(path)) return false;
    rmSync(path, { force: true });
    return false;
  }
}

function holderIsGone(path: string): boolean {
  let pid: number;
  try {
    pid = Number(readFileSync(path, 'utf8'));
  } catch {
    return false;
  }
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
