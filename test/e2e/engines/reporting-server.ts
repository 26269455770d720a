import { createServer } from 'node:http';
import { join } from 'node:path';
import { answerPage } from '../../../main/files/page';

const REPORTS = '/content-policy-reports';

export interface ReportingServer {
  url: string;
  /** What browsers have reported to the content policy, as JSON. */
  policyReports: readonly string[];
  /** What the page gets from `GIVEN` from now on. */
  give(bytes: Uint8Array): void;
  close(): Promise<void>;
}

export interface ReportingOptions {
  /** May break a text that is served: null answers 404. Nothing is cached then. */
  change?(path: string, body: string): string | null;
  /** Gets what the page sends to `TOLD` by POST, in the order in which it was sent. */
  hear?(body: string): void;
}

/** Where a page under test can tell us something that must arrive even if its browser dies in the next moment. */
export const TOLD = '/told';

/**
 * Where a page under test fetches the bytes of a file. Sent as a part of a script they would be many times as large in the page,
 * and the engine would have to collect them while the page is being timed.
 */
export const GIVEN = '/given';

/**
 * The built page on loopback with its own headers, and one word more in the content policy: where to send reports. So each
 * engine's own account of the policy can be read, from the first byte on.
 */
export function serveReporting({ change, hear = () => {} }: ReportingOptions = {}): Promise<ReportingServer> {
  const policyReports: string[] = [];
  let given: Uint8Array = new Uint8Array();
  const folder = join(import.meta.dirname, '../../../dist/page');
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === REPORTS || path === TOLD) {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      const body = Buffer.concat(parts).toString();
      if (path === TOLD) hear(body);
      else policyReports.push(body);
      response.writeHead(204).end();
      return;
    }
    if (path === GIVEN) {
      response.writeHead(200, { 'Cache-Control': 'no-store', 'Content-Length': given.length }).end(given);
      return;
    }
    const { status, headers, body } = await answerPage(folder, request.method ?? '', path);
    const isText = /^text/.test(headers['Content-Type'] ?? '');
    const changed = change && isText ? change(path, body.toString()) : body;
    const policy = `${headers['Content-Security-Policy']}; report-uri ${REPORTS}`;
    response.writeHead(changed === null ? 404 : status, {
      ...headers,
      'Content-Security-Policy': policy,
      ...(change && { 'Cache-Control': 'no-store' }),
    });
    response.end(changed ?? '');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      resolve({
        url: `http://127.0.0.1:${address.port}/`,
        policyReports,
        give: (bytes) => {
          given = bytes;
        },
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
