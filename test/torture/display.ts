import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * An X server that has lost its last client, as one does that is there for us alone, begins anew, and whoever comes at that
 * moment finds none. As on a desk, somebody else is there all the time: a client that says hello and stays. Returns what lets
 * it go; where there is no X server on this machine there is nothing to hold.
 */
export async function holdDisplay(): Promise<() => void> {
  const number = /^(?:unix)?:(\d+)/.exec(process.env.DISPLAY ?? '')?.[1];
  if (process.platform !== 'linux' || number === undefined) return () => {};
  const socket = connect(`/tmp/.X11-unix/X${number}`);
  await new Promise((resolve, reject) => {
    socket.once('data', resolve).once('error', reject).once('close', reject);
    socket.write(hello(cookieFor(number)));
  });
  socket.on('data', () => {}).unref();
  return () => socket.destroy();
}

const COOKIE = 'MIT-MAGIC-COOKIE-1';

/** X11's connection setup: byte order, version 11.0, and what proves that we may; each padded to four bytes. */
function hello(cookie: Buffer): Buffer {
  const name = Buffer.from(cookie.length > 0 ? COOKIE : '');
  const head = Buffer.alloc(12);
  head.write('l');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(cookie.length, 8);
  return Buffer.concat([head, padded(name), padded(cookie)]);
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** Of ~/.Xauthority or where it is named: records of a family and four fields, each with its length, big endian. */
function cookieFor(display: string): Buffer {
  const bytes = read(process.env.XAUTHORITY ?? join(homedir(), '.Xauthority'));
  let at = 0;
  const field = () => {
    const length = bytes.readUInt16BE(at);
    at += 2 + length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    at += 2; // the family
    const [, number, name, data] = [field(), field(), field(), field()];
    if (name.toString() === COOKIE && ['', display].includes(number.toString())) return data;
  }
  return Buffer.alloc(0);
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0); // anybody may
  }
}
