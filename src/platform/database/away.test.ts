import { expect, it } from 'vitest';
import { databaseIsAway } from './away.ts';

const failure = (message: string, more: Record<string, string> = {}) => Object.assign(new Error(message), more);

it.each([
  failure('connect ENOENT /tmp/x/.s.PGSQL.5432', { code: 'ENOENT', syscall: 'connect', path: '/tmp/x' }),
  failure('connect ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' }),
  failure('Connection terminated unexpectedly'),
  failure('timeout exceeded when trying to connect'),
  failure('the database system is shutting down', { code: '57P03' }),
  failure('could not extend file: No space left on device', { code: '53100' }),
])('is away: %s', (error) => expect(databaseIsAway(error)).toBe(true));

it.each([
  failure('duplicate key', { code: '23505' }),
  failure('no such file', { code: 'ENOENT', syscall: 'open', path: '/etc/x' }),
  new TypeError('x is not a function'),
  'a text',
])('is a fault of ours: %s', (error) => expect(databaseIsAway(error)).toBe(false));
