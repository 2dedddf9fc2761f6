import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A mail server for tests, without TLS: keeps what it is handed, refuses addresses it is told to. */
export async function startFakeSmtp() {
  const taken: { to: string; data: string }[] = [];
  const refused = new Map<string, string>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    converse(socket, taken, refused);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?tls=never`,
    /** What was taken, as it came over the line. */
    taken,
    /** Answers for addresses that are not taken, for example '550 no such person'. */
    refused,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function converse(socket: Socket, taken: { to: string; data: string }[], refused: Map<string, string>): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let buffer = '';
  let to = '';
  let isData = false;
  say('220 fake');
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8');
    for (let end = buffer.indexOf(isData ? '\r\n.\r\n' : '\r\n'); end >= 0; end = buffer.indexOf(isData ? '\r\n.\r\n' : '\r\n')) {
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (isData ? 5 : 2));
      if (isData) {
        isData = false;
        taken.push({ to, data: part });
        say('250 taken');
      } else if (part.startsWith('DATA')) {
        isData = true;
        say('354 go on');
      } else if (part.startsWith('STARTTLS')) say('502 not here');
      else if (part.startsWith('RCPT')) {
        to = /<(.*)>/.exec(part)![1]!;
        say(refused.get(to) ?? '250 fine');
      } else if (part.startsWith('QUIT')) socket.end('221 bye\r\n');
      else say('250 fine');
    }
  });
}
