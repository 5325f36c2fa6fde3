import { createServer } from 'node:http';
import type { Socket } from 'node:net';

export interface ListenOptions {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** 0 is any port that is free. */
  readonly port: number;
  readonly host?: string | undefined;
  /** The most that the headers of a request may hold together, in bytes. More is answered with 431. */
  readonly headerBytes?: number;
  /** How long a request may take to come in, in seconds. Who is slower is answered with 408. */
  readonly requestSeconds?: number;
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /**
   * Takes no new connection, answers what is under way, and closes what is left when the time is over.
   *
   * @param seconds How long what is under way may still take.
   * @returns How many connections were cut off.
   */
  stop(seconds: number): Promise<number>;
}

/**
 * Listens on a port, in Node, with limits to what one connection can ask of it.
 *
 * @throws What the system says, where the port cannot be had.
 */
export async function listen({ fetch, port, host, headerBytes = 16_384, requestSeconds = 30 }: ListenOptions): Promise<Listening> {
  const { getRequestListener } = await import('@hono/node-server');
  const answer = getRequestListener(fetch);
  /** How many requests of each connection are under way. Browsers open some that they may never ask by. */
  const open = new Map<Socket, number>();
  const server = createServer(
    {
      maxHeaderSize: headerBytes,
      headersTimeout: Math.min(10, requestSeconds) * 1000,
      requestTimeout: requestSeconds * 1000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      const { socket } = request;
      open.set(socket, (open.get(socket) ?? 0) + 1);
      response.once('close', () => {
        if (open.has(socket)) open.set(socket, (open.get(socket) ?? 1) - 1);
      });
      void answer(request, response);
    },
  );
  server.maxHeadersCount = 100;

  server.on('connection', socket => {
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();

  let stopped: Promise<number> | undefined;
  const stop = async (seconds: number): Promise<number> => {
    let cut = 0;
    const closed = new Promise<void>(resolve => server.close(() => resolve()));
    const sweep = () => {
      for (const [socket, underWay] of open) if (underWay === 0) socket.destroy();
    };
    // A connection has nothing to do only once its answer has gone out, which can be any time now.
    const sweeping = setInterval(sweep, 50);
    const over = setTimeout(() => {
      cut = open.size;
      server.closeAllConnections();
    }, seconds * 1000);
    sweep();
    await closed;
    clearInterval(sweeping);
    clearTimeout(over);
    return cut;
  };

  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: seconds => (stopped ??= stop(seconds)),
  };
}
