import type { Db } from '../database/connect.ts';
import { faultOf, log } from '../log/log.ts';
import { AWAY_AFTER_MS, beat, noteFault, noteOutage } from './heartbeat.ts';

/** What a task works with. It ends its portion soon once `stopping` is true. */
export type JobDesk = { db: Db; now: () => Date; stopping: () => boolean };

/** Work without a person, done again and again. Safe on any number of servers at once. */
export type Task = {
  name: string;
  everyMs: number;
  /** Its silence is an outage: readiness says so, and the time is kept. */
  vital?: boolean;
  /** One portion, in transactions of its own. True when more waits: it is called again at once. */
  run: (desk: JobDesk) => Promise<boolean>;
};

export type Jobs = {
  /** Names of vital tasks that have not run here for two minutes. */
  silent: () => string[];
  /** No new portion begins; resolves when those under way have ended. */
  stop: () => Promise<void>;
};

export type JobsParts = { db: Db; tasks: readonly Task[]; clock: () => Date };

/** Starts every task in a lane of its own, so that mail that hangs never holds back an alarm. */
export function startJobs(parts: JobsParts): Jobs {
  const away = new AbortController();
  const desk: JobDesk = { db: parts.db, now: parts.clock, stopping: () => away.signal.aborted };
  // By the monotonic clock: moving the wall clock neither hides nor invents silence.
  const ranAt = new Map(parts.tasks.filter((task) => task.vital).map((task) => [task.name, performance.now()]));
  const lanes = parts.tasks.map((task) => lane(task, desk, away.signal, () => ranAt.set(task.name, performance.now())));
  return {
    silent: () => {
      const latest = performance.now() - AWAY_AFTER_MS;
      return parts.tasks.filter((task) => task.vital && (ranAt.get(task.name) ?? 0) < latest).map((task) => task.name);
    },
    stop: async () => {
      away.abort();
      await Promise.all(lanes);
    },
  };
}

async function lane(task: Task, desk: JobDesk, signal: AbortSignal, ran: () => void): Promise<void> {
  while (!signal.aborted) {
    const more = await once(task, desk);
    if (more !== null) ran();
    await nap(more === true ? 0 : task.everyMs, signal);
  }
}

/** One portion with its heartbeat; null when it failed. A fault ends the portion, never the lane. */
async function once(task: Task, desk: JobDesk): Promise<boolean | null> {
  try {
    if (task.vital) await noteOutage(desk.db, task.name, desk.now());
    const more = await task.run(desk);
    await beat(desk.db, task.name, desk.now());
    return more;
  } catch (error) {
    const fault = faultOf(error);
    log.error({ task: task.name, ...fault });
    await noteFault(desk.db, task.name, desk.now(), fault.code ?? fault.kind).catch(() => {});
    return null;
  }
}

/** Sleeps, unless woken to stop. A sleeping lane does not keep the program alive. */
const nap = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    timer.unref();
    signal.addEventListener('abort', wake);
  });
