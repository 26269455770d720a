// For the tests alone: lets the shell, written for today's Electron, also run in one of before version 25, where such a
// one is all there is. Handed to Electron by -r; where nothing is missing it does nothing.
const { app, protocol } = require('electron');

/** As much of the web's Response as the shell uses: a whole body, a status, headers. */
class WholeResponse {
  constructor(body, { status, headers }) {
    Object.assign(this, { body, status, headers });
  }
}
globalThis.Response ??= WholeResponse;

/** protocol.handle by way of the older call that it replaced. */
function handle(scheme, answer) {
  this.registerBufferProtocol(scheme, (request, respond) => {
    answer(request).then(
      ({ body, status, headers }) => respond({ statusCode: status, headers, data: Buffer.from(body) }),
      () => respond({ error: -2 }), // net::ERR_FAILED
    );
  });
}

const complete = (one) => {
  one.handle ??= handle;
};
complete(protocol);
app.on('session-created', (session) => complete(session.protocol));
