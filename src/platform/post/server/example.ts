/** Stations to send to, for tests: real servers on this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine, which keeps what it gets and refuses whom it is told to refuse. */
export async function mailServer(port = 0, refuse: string[] = []) {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      done(
        refuse.includes(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null
      ),
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        letters.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    }
  });
  server.on('error', () => undefined); // a client that hangs up is no error of the station
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const at = (server.server.address() as AddressInfo).port;
  return {
    letters,
    port: at,
    url: `smtp://127.0.0.1:${at}`,
    close: () => new Promise<void>((done) => server.close(done))
  };
}

/** A real text message gateway, which answers with the status it is told. */
export async function gateway(status = 201) {
  const got: { form: Record<string, string>; authorization?: string }[] = [];
  const station = {
    got,
    status,
    url: '',
    close: () => new Promise<void>((done) => void server.close(() => done()))
  };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString()));
    got.push({ form, authorization: request.headers.authorization });
    response.writeHead(station.status).end(station.status < 300 ? '{"sid":"SM1"}' : '{"code":21211}');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  station.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/Messages.json`;
  return station;
}
