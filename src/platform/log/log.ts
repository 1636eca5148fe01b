import pino from 'pino';

/** Lines leave together: one write for each would be the dearest part of a short request. None waits longer than a second. */
const out = pino.destination({ dest: 1, sync: false, minLength: 8_192 });
setInterval(() => out.flush(), 1_000).unref();
process.on('exit', () => out.flushSync());

/**
 * The program's own words about itself. Events carry route patterns, counts and times: never a path with an id, a name,
 * an answer or an address. Redaction is the second net, not the first.
 */
export const log = pino(
  {
    level: 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'name',
        'email',
        'password',
        'token',
        'cookie',
        'body',
        'form',
        '*.name',
        '*.email',
        '*.password',
        '*.token',
      ],
      remove: true,
    },
  },
  out,
);

/** What went wrong, without the values in it: PostgreSQL's detail and a stack's first lines of our own code. */
export function faultOf(error: unknown): { kind: string; code?: string; where?: string } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  // Only the frames: an error's message may quote what a person typed.
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6);
  return { kind: error.name, ...code, where: frames.map((line) => line.trim()).join(' < ') };
}
