import vm from 'node:vm';

/** Work that did not end in time. */
export class OutOfTime extends Error {}

const room = vm.createContext({ work: null });
const script = new vm.Script('work()');
const longest = 2_000;

/**
 * Does work whose steps come from an imported file (FHIRPath, patterns) and could go on for ever: it is broken off after
 * two seconds. Throws OutOfTime then. One at a time: the engine is synchronous.
 */
export function withinTime<T>(work: () => T): T {
  const done: { value?: T } = {};
  const outer: unknown = room.work;
  room.work = () => {
    done.value = work();
  };
  try {
    script.runInContext(room, { timeout: longest });
  } catch (error) {
    // The room's own Error, not ours.
    if (Reflect.get(Object(error), 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new OutOfTime('The expressions of a questionnaire took too long');
    throw error;
  } finally {
    room.work = outer;
  }
  return done.value as T;
}
