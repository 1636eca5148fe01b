import { connect, type Socket } from 'node:net';

const SILENT_MS = 2_000;

export type Answer = { status: number; head: string; body: Buffer };

/**
 * One keep-alive HTTP/1.1 connection, one request at a time: as little work for the machine as a client can be, since it
 * shares the cores with what it measures.
 */
export class Wire {
  private socket: Socket | null = null;
  private usedAt = 0;
  private readonly port: number;
  private held: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

  constructor(port: number) {
    this.port = port;
  }

  ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
    const lines = Object.entries({ host: `127.0.0.1:${this.port}`, ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    if (body !== '') lines.push(`content-length: ${Buffer.byteLength(body)}`);
    return new Promise((resolve, reject) => {
      const socket = this.opened();
      this.waiting = { resolve, reject };
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
    });
  }

  close(): void {
    this.socket?.destroy();
    this.socket = null;
  }

  /** A server hangs up on whoever is silent for five seconds: after less than that, another connection. */
  private opened(): Socket {
    if (this.socket && performance.now() - this.usedAt > SILENT_MS) this.close();
    this.usedAt = performance.now();
    if (this.socket) return this.socket;
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    const gone = (error: Error) => {
      if (this.socket === socket) this.fail(error);
    };
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', gone);
    socket.on('close', () => gone(new Error('The server closed the connection')));
    this.socket = socket;
    return socket;
  }

  private take(chunk: Buffer): void {
    this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    const end = this.held.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.held.toString('latin1', 0, end).toLowerCase();
    const body = bodyOf(head, this.held.subarray(end + 4));
    if (!body || !this.waiting) return;
    const { resolve } = this.waiting;
    this.waiting = null;
    this.held = Buffer.alloc(0);
    resolve({ status: Number(head.slice(9, 12)), head, body });
  }

  private fail(error: Error): void {
    this.waiting?.reject(error);
    this.waiting = null;
    this.socket = null;
  }
}

/** The whole body, or null while some of it is still under way. */
function bodyOf(head: string, rest: Buffer): Buffer | null {
  if (!head.includes('transfer-encoding: chunked')) {
    const length = Number(/\ncontent-length: (\d+)/.exec(head)?.[1] ?? 0);
    return rest.length >= length ? rest : null;
  }
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(rest.toString('latin1', at, line), 16);
    if (size === 0) return rest.length >= line + 4 ? Buffer.concat(parts) : null;
    if (rest.length < line + 4 + size) return null;
    parts.push(rest.subarray(line + 2, line + 2 + size));
    at = line + 4 + size;
  }
}
