import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopback, isPublic } from './addresses.ts';

/** Why another server gave nothing. */
export type OutsideFault =
  | 'notReachable'
  | 'notPublic'
  | 'notSecure'
  | 'certificate'
  | 'tooLarge'
  | 'tooSlow'
  | 'tooManyTurns'
  | 'refusedByServer'
  | 'notThere';
export type OutsideAnswer =
  | { ok: true; text: string; type: string; bytes: number }
  | { ok: false; fault: OutsideFault };

export type OutsideLimits = {
  mostBytes: number;
  /** For this one answer, in milliseconds. */
  withinMs: number;
  /** Where this machine itself may be asked, over plain http: tests. */
  loopback?: boolean;
};

const MOST_TURNS = 3;

/** Gets one address of another server. Never throws; never sends who asks. */
export async function askOutside(address: string, accept: string, limits: OutsideLimits): Promise<OutsideAnswer> {
  const until = performance.now() + limits.withinMs;
  let url = address;
  for (let turn = 0; turn <= MOST_TURNS; turn++) {
    const answer = await once(url, accept, { ...limits, withinMs: Math.max(1, until - performance.now()) });
    if (!('turnTo' in answer)) return answer;
    url = answer.turnTo;
  }
  return failed('tooManyTurns');
}

const failed = (fault: OutsideFault) => ({ ok: false, fault }) as const;

function once(address: string, accept: string, limits: OutsideLimits): Promise<OutsideAnswer | { turnTo: string }> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || url.username !== '' || url.password !== '') return Promise.resolve(failed('notReachable'));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isSecure = url.protocol === 'https:';
  const isOwn = limits.loopback === true && (isLoopback(host) || host === 'localhost');
  if (!isSecure && !(isOwn && url.protocol === 'http:')) return Promise.resolve(failed('notSecure'));
  if (isIP(host) !== 0 && !may(host, limits)) return Promise.resolve(failed('notPublic'));
  return new Promise((resolve) => {
    const settings = {
      method: 'GET',
      headers: { accept, 'accept-encoding': 'identity', 'user-agent': 'Throughline' },
      lookup: checkedLookup(limits),
      agent: false as const,
    };
    const request = (isSecure ? secureRequest : plainRequest)(url, settings);
    const end = (answer: OutsideAnswer | { turnTo: string }) => {
      clearTimeout(timer);
      resolve(answer);
      request.destroy();
    };
    const timer = setTimeout(() => end(failed('tooSlow')), limits.withinMs);
    request.on('error', (error) => end(failed(faultOf(error))));
    request.on('response', (response) => receive(response, url, limits, end));
    request.end();
  });
}

function receive(
  response: IncomingMessage,
  url: URL,
  { mostBytes }: OutsideLimits,
  end: (answer: OutsideAnswer | { turnTo: string }) => void,
): void {
  const { statusCode: status = 0, headers } = response;
  if (status >= 300 && status < 400 && headers.location && URL.canParse(headers.location, url))
    end({ turnTo: new URL(headers.location, url).href });
  else if (status === 404 || status === 410) end(failed('notThere'));
  else if (status !== 200 || !isPlain(headers['content-encoding'])) end(failed('refusedByServer'));
  else collect(response, mostBytes, end);
}

const isPlain = (encoding: string | undefined): boolean => encoding === undefined || encoding === 'identity';

function collect(response: IncomingMessage, mostBytes: number, end: (answer: OutsideAnswer) => void): void {
  const pieces: Buffer[] = [];
  let bytes = 0;
  response.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > mostBytes) end(failed('tooLarge'));
    else pieces.push(piece);
  });
  response.on('error', () => end(failed('notReachable')));
  response.on('aborted', () => end(failed('notReachable')));
  response.on('end', () =>
    end({
      ok: true,
      text: Buffer.concat(pieces).toString('utf8'),
      type: response.headers['content-type'] ?? '',
      bytes,
    }),
  );
}

const may = (address: string, { loopback }: OutsideLimits): boolean =>
  isPublic(address) || (loopback === true && isLoopback(address));

class NotPublic extends Error {}

/** Looks a name up and hands on only addresses that may be asked: the connection is made to these and no others. */
const checkedLookup =
  (limits: OutsideLimits): LookupFunction =>
  (host, options, done) =>
    lookUp(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      if (found.length === 0 || !found.every(({ address }) => may(address, limits))) return done(new NotPublic(), '');
      if (options.all) return done(null, found);
      const [first] = found;
      return done(null, first?.address ?? '', first?.family);
    });

function faultOf(error: Error): OutsideFault {
  if (error instanceof NotPublic) return 'notPublic';
  const code = 'code' in error ? String(error.code) : '';
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|EPROTO|SSL/.test(code) ? 'certificate' : 'notReachable';
}
