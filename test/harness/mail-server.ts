import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A mail server on this machine that can be away: it speaks enough SMTP for a letter, and keeps what it took. */
export type MailServer = {
  url: string;
  /** `refusing`: it answers "not now" (421). `dead`: it hangs up without a word. */
  state: 'up' | 'refusing' | 'dead';
  letters: { to: string; text: string }[];
  /** How often someone knocked. */
  asked: number;
  close: () => Promise<void>;
};

export async function aMailServer(): Promise<MailServer> {
  const server = createServer((socket) => answer(socket, mail));
  const mail: MailServer = {
    url: '',
    state: 'up',
    letters: [],
    asked: 0,
    close: () => new Promise((done) => server.close(() => done())),
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  mail.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return mail;
}

function answer(socket: Socket, mail: MailServer): void {
  mail.asked++;
  socket.on('error', () => {});
  if (mail.state === 'dead') {
    socket.destroy();
    return;
  }
  const say = (line: string) => socket.write(`${line}\r\n`);
  if (mail.state === 'refusing') {
    say('421 4.3.2 Not now');
    socket.end();
    return;
  }
  let heard = '';
  let to = '';
  let isText = false;
  socket.setEncoding('utf8');
  socket.on('data', (part: string) => {
    heard += part;
    for (
      let end = heard.indexOf(isText ? '\r\n.\r\n' : '\r\n');
      end >= 0;
      end = heard.indexOf(isText ? '\r\n.\r\n' : '\r\n')
    ) {
      const line = heard.slice(0, end);
      heard = heard.slice(end + (isText ? 5 : 2));
      if (isText) {
        mail.letters.push({ to, text: line });
        isText = false;
        say('250 Taken');
      } else if (/^DATA/i.test(line)) {
        isText = true;
        say('354 Go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 Bye');
        socket.end();
      } else {
        to = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1] ?? to;
        say('250 Well');
      }
    }
  });
  say('220 Here');
}
